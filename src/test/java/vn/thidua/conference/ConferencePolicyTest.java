package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

class ConferencePolicyTest {
    private final ProvinceId province = new ProvinceId(UUID.randomUUID());
    private final Actor unit = TestActors.unit(province, new OrganizationId(UUID.randomUUID()));
    private final Actor officer = TestActors.boardOfficer(province);

    private BlocYearScope scope(Standing standing, boolean closed) {
        return new BlocYearScope(
                new BlocYearId(UUID.randomUUID()),
                new BlocId(UUID.randomUUID()),
                7,
                "Khối",
                "Khối",
                province,
                new EmulationYear(2023),
                closed,
                standing);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void letOnlyTheHeadOfThatYearAmongUnitsWrite(Standing standing) {
        boolean head = standing == Standing.HEAD;
        var scope = scope(standing, false);
        assertThat(ConferencePolicy.judgeCreating(unit, scope).isAllowed()).isEqualTo(head);
        assertThat(ConferencePolicy.judgeEditing(unit, scope, ConferenceState.DRAFT)
                        .isAllowed())
                .isEqualTo(head);
        assertThat(ConferencePolicy.judgeLocking(unit, scope, ConferenceState.DRAFT, List.of())
                        .isAllowed())
                .isEqualTo(head);
        assertThat(ConferencePolicy.judgeReopening(unit, scope, ConferenceState.LOCKED)
                        .isAllowed())
                .isEqualTo(head);
        assertThat(ConferencePolicy.judgePublishing(unit, scope, ConferenceState.LOCKED, false)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void writeNothingIntoLockedMinutes() {
        var head = scope(Standing.HEAD, false);
        assertThat(ConferencePolicy.judgeEditing(unit, head, ConferenceState.LOCKED)
                        .reason())
                .isEqualTo("conference.refused.locked");
        assertThat(ConferencePolicy.judgeLocking(unit, head, ConferenceState.LOCKED, List.of())
                        .reason())
                .isEqualTo("conference.refused.already-locked");
    }

    @Test
    void readOnlyInAClosedYear() {
        var closed = scope(Standing.HEAD, true);
        assertThat(ConferencePolicy.judgeEditing(unit, closed, ConferenceState.DRAFT)
                        .reason())
                .isEqualTo("bloc.refused.closed");
        assertThat(ConferencePolicy.judgePublishing(officer, closed, ConferenceState.LOCKED, false)
                        .reason())
                .isEqualTo("bloc.refused.closed");
        assertThat(ConferencePolicy.judgeAnswering(officer, closed, ConferenceState.LOCKED)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void saysWhatIsLackingBeforeLocking() {
        var verdict = ConferencePolicy.judgeLocking(
                unit,
                scope(Standing.HEAD, false),
                ConferenceState.DRAFT,
                List.of(Missing.of(MinutesSection.ATTENDANCE, "date")));
        assertThat(verdict.reason()).isEqualTo("conference.refused.lacking");
    }

    @Test
    void publishesLockedMinutesOnceByTheBoard() {
        var scope = scope(Standing.NONE, false);
        assertThat(ConferencePolicy.judgePublishing(officer, scope, ConferenceState.LOCKED, false)
                        .isAllowed())
                .isTrue();
        assertThat(ConferencePolicy.judgePublishing(officer, scope, ConferenceState.DRAFT, false)
                        .reason())
                .isEqualTo("conference.refused.publish-draft");
        assertThat(ConferencePolicy.judgePublishing(officer, scope, ConferenceState.LOCKED, true)
                        .isAllowed())
                .isFalse();
        assertThat(ConferencePolicy.judgePublishing(
                                TestActors.boardOfficer(new ProvinceId(UUID.randomUUID())),
                                scope,
                                ConferenceState.LOCKED,
                                false)
                        .reason())
                .isEqualTo("conference.refused.not-officer");
        assertThat(ConferencePolicy.judgePublishing(
                                TestActors.boardLeader(province), scope, ConferenceState.LOCKED, false)
                        .reason())
                .isEqualTo("conference.refused.not-officer");
    }
}
