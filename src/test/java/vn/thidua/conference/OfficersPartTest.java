package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

class OfficersPartTest {
    private static final EmulationYear JUDGED = new EmulationYear(2023);
    private static final EmulationYear NEXT = new EmulationYear(2024);
    private static final OrganizationId NAMED = new OrganizationId(UUID.randomUUID());
    private static final OrganizationId HEAD = new OrganizationId(UUID.randomUUID());
    private static final OrganizationId RECORDED = new OrganizationId(UUID.randomUUID());

    @Test
    void givesTheFlagToWhomTheMinutesName() {
        assertThat(receiver(HEAD, null, NAMED)).contains(NAMED);
        assertThat(receiver(HEAD, JUDGED, NAMED)).contains(NAMED);
    }

    @Test
    void givesTheFlagOfTheNextYearToTheHeadTheMinutesName() {
        assertThat(receiver(HEAD, null, null)).contains(HEAD);
        assertThat(receiver(HEAD, NEXT, null)).contains(HEAD);
        assertThat(told(HEAD, NEXT, null)).contains(HEAD);
    }

    @Test
    void givesTheFlagOfAnotherYearToItsRecordedHeadAndNotToTheOneNamedForTheNext() {
        assertThat(receiver(HEAD, JUDGED, null)).contains(RECORDED);
        assertThat(receiver(null, null, null)).contains(RECORDED);
    }

    @Test
    void leavesOpenOnPaperWhatTheMinutesLeaveOpen() {
        assertThat(told(HEAD, JUDGED, null)).isEmpty();
        assertThat(told(null, null, null)).isEmpty();
    }

    @Test
    void meansTheFlagOfTheNextYearUnlessAnotherIsTold() {
        assertThat(part(null, null, null).yearOfFlag(JUDGED)).isEqualTo(NEXT);
        assertThat(part(null, JUDGED, null).yearOfFlag(JUDGED)).isEqualTo(JUDGED);
    }

    private static Optional<OrganizationId> receiver(
            @Nullable OrganizationId head, @Nullable EmulationYear year, @Nullable OrganizationId to) {
        return part(head, year, to).flagReceiver(JUDGED, () -> Optional.of(RECORDED));
    }

    private static Optional<OrganizationId> told(
            @Nullable OrganizationId head, @Nullable EmulationYear year, @Nullable OrganizationId to) {
        return part(head, year, to).flagReceiver(JUDGED, Optional::empty);
    }

    private static OfficersPart part(
            @Nullable OrganizationId head, @Nullable EmulationYear year, @Nullable OrganizationId to) {
        var line = head == null ? null : new OfficerLine(null, head, null, null, null, VotingMethod.NOT_RECORDED, null);
        return new OfficersPart(line, List.of(), null, false, null, null, true, year, null, to, null);
    }
}
