package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.award.ProposalStep.APPRAISE;
import static vn.thidua.award.ProposalStep.AWARD;
import static vn.thidua.award.ProposalStep.CLOSE_ROUND;
import static vn.thidua.award.ProposalStep.CORRECT;
import static vn.thidua.award.ProposalStep.DECLINE;
import static vn.thidua.award.ProposalStep.FORWARD;
import static vn.thidua.award.ProposalStep.HOLD;
import static vn.thidua.award.ProposalStep.OPEN_ROUND;
import static vn.thidua.award.ProposalStep.RECALL;
import static vn.thidua.award.ProposalStep.RECEIVE;
import static vn.thidua.award.ProposalStep.RECONSIDER;
import static vn.thidua.award.ProposalStep.RELEASE;
import static vn.thidua.award.ProposalStep.RETURN;
import static vn.thidua.award.ProposalStep.REVOKE;
import static vn.thidua.award.ProposalStep.SUBMIT;
import static vn.thidua.award.ProposalStep.WITHDRAW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;

class ProposalTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2023-12-27T02:14:00Z");
    private static final MoveDetails ALL = new MoveDetails("Lý do", "OTHER", List.of("Xác nhận thuế"), "12/TTr");
    private final Actor head = TestActors.unit(HERE, new OrganizationId(UUID.randomUUID()));
    private final Actor officer = TestActors.boardOfficer(HERE);

    private static Proposal after(ProposalStep... steps) {
        var proposal = Proposal.draft(
                "HD-2023-0041",
                HERE,
                new BlocYearId(UUID.randomUUID()),
                new EmulationYear(2023),
                new OrganizationId(UUID.randomUUID()),
                "GOVERNMENT_FLAG",
                new Proposal.Origin(null, null, 1, "", true, new VoteResult("CONSENSUS", null, null, null)),
                "",
                TestActors.boardOfficer(HERE),
                NOW);
        for (var step : steps) {
            proposal.take(step, TestActors.boardOfficer(HERE), NOW, ALL, true);
        }
        return proposal;
    }

    @Test
    void keepsARowForEveryStep() {
        var proposal = after(SUBMIT, RETURN, SUBMIT);
        assertThat(proposal.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(proposal.moves()).extracting(ProposalMove::no).containsExactly(1, 2, 3);
        assertThat(proposal.moves())
                .extracting(ProposalMove::to)
                .containsExactly(ProposalState.SUBMITTED, ProposalState.RETURNED, ProposalState.SUBMITTED);
    }

    @Test
    void recallsToWhereItWasSentFrom() {
        assertThat(after(SUBMIT, RECALL).state()).isEqualTo(ProposalState.DRAFT);
        assertThat(after(SUBMIT, RETURN, SUBMIT, RECALL).state()).isEqualTo(ProposalState.RETURNED);
        assertThat(after(SUBMIT, RETURN, SUBMIT, HOLD, RELEASE, RECALL).state()).isEqualTo(ProposalState.RETURNED);
    }

    @Test
    void releasesToWhereItWasHeld() {
        for (var steps : List.of(
                new ProposalStep[] {SUBMIT},
                new ProposalStep[] {SUBMIT, RECEIVE},
                new ProposalStep[] {SUBMIT, RETURN},
                new ProposalStep[] {SUBMIT, RECEIVE, APPRAISE},
                new ProposalStep[] {SUBMIT, RECEIVE, APPRAISE, OPEN_ROUND},
                new ProposalStep[] {SUBMIT, RECEIVE, APPRAISE, OPEN_ROUND, CLOSE_ROUND},
                new ProposalStep[] {SUBMIT, RECEIVE, APPRAISE, OPEN_ROUND, CLOSE_ROUND, FORWARD})) {
            var proposal = after(steps);
            var held = proposal.state();
            proposal.take(HOLD, officer, NOW, ALL, true);
            assertThat(proposal.state()).isEqualTo(ProposalState.ON_HOLD);
            assertThat(proposal.resumes()).isEqualTo(held);
            proposal.take(RELEASE, officer, NOW, ALL, true);
            assertThat(proposal.state()).isEqualTo(held);
            assertThat(proposal.resumes()).isNull();
        }
    }

    @Test
    void correctsAWrongDecisionLineBackToWhereItStood() {
        var proposal = after(SUBMIT, RECEIVE, APPRAISE, OPEN_ROUND, CLOSE_ROUND, AWARD, CORRECT);
        assertThat(proposal.state()).isEqualTo(ProposalState.CONSIDERED);
        proposal.take(AWARD, officer, NOW, ALL, true);
        proposal.take(REVOKE, officer, NOW, ALL, true);
        proposal.take(CORRECT, officer, NOW, ALL, true);
        assertThat(proposal.state()).isEqualTo(ProposalState.AWARDED);
        proposal.take(CORRECT, officer, NOW, ALL, true);
        assertThat(proposal.state()).isEqualTo(ProposalState.CONSIDERED);
    }

    @Test
    void reconsidersWhereItWasDeclined() {
        var proposal = after(SUBMIT, RECEIVE, DECLINE, RECONSIDER);
        assertThat(proposal.state()).isEqualTo(ProposalState.RECEIVED);
        proposal.take(APPRAISE, officer, NOW, ALL, true);
        proposal.take(DECLINE, officer, NOW, ALL, true);
        proposal.take(RECONSIDER, officer, NOW, ALL, true);
        assertThat(proposal.state()).isEqualTo(ProposalState.APPRAISED);
    }

    @Test
    void refusesWhatIsNoEdge() {
        for (var step : ProposalStep.values()) {
            if (!step.from().contains(ProposalState.DRAFT)) {
                assertThatExceptionOfType(RefusedException.class)
                        .as(step.name())
                        .isThrownBy(() -> after(step));
            }
        }
    }

    @Test
    void refusesAReturnWithoutReasonGroundOrItems() {
        for (var details : List.of(
                new MoveDetails(" ", "OTHER", List.of("a"), null),
                new MoveDetails("a", null, List.of("a"), null),
                new MoveDetails("a", "OTHER", List.of(), null))) {
            var proposal = after(SUBMIT);
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> proposal.take(RETURN, officer, NOW, details, true));
            assertThat(proposal.state()).isEqualTo(ProposalState.SUBMITTED);
        }
    }

    @Test
    void sendsWithMissingPapersOnlyWithAReason() {
        var proposal = after();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> proposal.take(SUBMIT, head, NOW, MoveDetails.NONE, false));
        proposal.take(SUBMIT, head, NOW, MoveDetails.note("Báo cáo gửi sau"), false);
        assertThat(proposal.state()).isEqualTo(ProposalState.SUBMITTED);
    }

    @Test
    void wantsALetterWhenTheBoardWithdraws() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> after(SUBMIT).take(WITHDRAW, officer, NOW, MoveDetails.note("Đơn vị xin rút"), true));
        var byHead = after(SUBMIT);
        byHead.take(WITHDRAW, head, NOW, MoveDetails.note("Nhường đơn vị khác"), true);
        assertThat(byHead.state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void namesProvincesByTheirLetters() {
        assertThat(ProposalNumbers.letters("Hải Dương", 1)).isEqualTo("HD");
        assertThat(ProposalNumbers.letters("Hưng Yên", 1)).isEqualTo("HY");
        assertThat(ProposalNumbers.letters("Quảng Nam", 2)).isEqualTo("QNA");
        assertThat(ProposalNumbers.letters("Đắk Lắk", 1)).isEqualTo("DL");
        assertThat(ProposalNumbers.letters("Tỉnh 12-34", 1)).matches("[A-Z]{2,12}");
        assertThat(ProposalNumbers.letters("Huế", 3)).isEqualTo("HUE");
    }
}
