package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.VoteBasis;

class ReconciliationTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private final OrganizationId blind = unit();
    private final List<Reconciliation.Member> nine = Stream.generate(ReconciliationTest::unit)
            .limit(9)
            .map(unit -> new Reconciliation.Member(unit, true, true))
            .toList();

    private static OrganizationId unit() {
        return new OrganizationId(UUID.randomUUID());
    }

    @Test
    void showTenAnnouncedBesideNineListedAndTheUnitOnlyResultsName() {
        var s0 = Minutes.EMPTY.with(
                new JudgingPart(List.of(AwardLine.named("PROVINCIAL_MERIT_CERTIFICATE", Y2023, blind, null))));
        var box = Reconciliation.of(s0, 10, nine);
        assertThat(box.announced()).isEqualTo(10);
        assertThat(box.listed()).isEqualTo(9);
        assertThat(box.mismatches()).containsExactly(Reconciliation.Mismatch.of("announced-listed", 10, 9));
        assertThat(box.unlisted()).containsExactly(blind);
        assertThat(box.agrees()).isFalse();
    }

    @Test
    void countAnInferredMemberNeitherAsListedNorAsUnknown() {
        var s0 = Minutes.EMPTY.with(OfficersPart.of(null, List.of(OfficerLine.of(blind, "bầu"))));
        var members = Stream.concat(nine.stream(), Stream.of(new Reconciliation.Member(blind, false, false)))
                .toList();
        var box = Reconciliation.of(s0, 10, members);
        assertThat(box.listed()).isEqualTo(9);
        assertThat(box.unlisted()).isEmpty();
        assertThat(box.inferred()).containsExactly(blind);
    }

    @Test
    void countWhatAPersonConfirmedAmongTheMembers() {
        var members = Stream.concat(nine.stream(), Stream.of(new Reconciliation.Member(blind, false, true)))
                .toList();
        var box = Reconciliation.of(Minutes.EMPTY.with(present(10)), 10, members);
        assertThat(box.listed()).isEqualTo(9);
        assertThat(box.confirmed()).isEqualTo(1);
        assertThat(box.members()).isEqualTo(10);
        assertThat(box.agrees()).isTrue();
    }

    @Test
    void sayThatMoreUnitsAreRecordedThanListed() {
        var box = Reconciliation.of(Minutes.EMPTY.with(present(10)), null, nine);
        assertThat(box.mismatches()).containsExactly(Reconciliation.Mismatch.of("attendance-listed", 10, 9));
    }

    @Test
    void holdThoseEntitledToVoteAgainstTheList() {
        var judged = new JudgingPart(List.of(new AwardLine(
                null,
                "PROVINCIAL_FLAG",
                Y2023,
                nine.get(0).unit(),
                null,
                null,
                true,
                VotingMethod.OPEN,
                VoteFigures.counted(VoteBasis.ALL_MEMBERS, 10, 9, 9, 0))));
        var box = Reconciliation.of(Minutes.EMPTY.with(present(9)).with(judged), null, nine);
        assertThat(box.mismatches()).containsExactly(Reconciliation.Mismatch.of("votes-listed", 10, 9));
    }

    private static AttendancePart present(int units) {
        return new AttendancePart(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Stream.generate(() -> AttendancePart.Attendee.present(new MemberId(UUID.randomUUID())))
                        .limit(units)
                        .toList(),
                List.of());
    }

    @Test
    void holdVotesAgainstAttendance() {
        var attendance = present(9);
        var judged = new JudgingPart(List.of(new AwardLine(
                null,
                "PROVINCIAL_FLAG",
                Y2023,
                nine.get(0).unit(),
                null,
                null,
                true,
                VotingMethod.OPEN,
                VoteFigures.counted(VoteBasis.PRESENT, 9, 8, 8, 0))));
        var box = Reconciliation.of(Minutes.EMPTY.with(attendance).with(judged), null, nine);
        assertThat(box.mismatches()).containsExactly(Reconciliation.Mismatch.of("votes-attendance", 8, 9));
    }

    @Test
    void agreeWhenNobodyAnnouncesAndNothingIsListed() {
        assertThat(Reconciliation.of(Minutes.EMPTY, null, List.of()).agrees()).isTrue();
    }
}
