package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;

class ReviewPoliciesTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final ProvinceId ELSEWHERE = new ProvinceId(UUID.randomUUID());
    private static final Instant DEADLINE = Instant.parse("2024-01-05T10:00:00Z");

    private static Actor actor(Role role, ProvinceId province) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                "a",
                "A",
                role,
                province,
                Set.of(province),
                null,
                Set.of(),
                role == Role.COUNCIL_MEMBER ? new CouncilMemberId(UUID.randomUUID()) : null);
    }

    private static @Nullable String reason(RoundState state, Instant now, boolean waiting) {
        return OpinionPolicy.mayGive(state, DEADLINE, "17:00", "05/01/2024", now, waiting, null, false)
                .reason();
    }

    @Test
    void takesOpinionsUpToTheDeadlineAndNotASecondLater() {
        assertThat(reason(RoundState.OPEN, DEADLINE, true)).isNull();
        assertThat(reason(RoundState.OPEN, DEADLINE.plusSeconds(1), true)).isEqualTo("review.opinion.late");
    }

    @Test
    void takesNoOpinionAfterClosingEvenBeforeTheDeadline() {
        assertThat(reason(RoundState.CLOSED, DEADLINE.minusSeconds(60), true)).isEqualTo("review.opinion.closed");
    }

    @Test
    void takesNoOpinionOnADossierThatLeftTheRound() {
        assertThat(reason(RoundState.OPEN, DEADLINE, false)).isEqualTo("review.opinion.gone");
    }

    @Test
    void keepsTheLeaderOfTheProposedUnitOut() {
        var verdict = OpinionPolicy.mayGive(
                RoundState.OPEN, DEADLINE, "17:00", "05/01/2024", DEADLINE, true, OpinionChoice.RECUSED, true);
        assertThat(verdict.reason()).isEqualTo("review.opinion.own-unit");
    }

    @Test
    void letsADeclaredRecusalBeTakenBack() {
        var verdict = OpinionPolicy.mayGive(
                RoundState.OPEN, DEADLINE, "17:00", "05/01/2024", DEADLINE, true, OpinionChoice.RECUSED, false);
        assertThat(verdict.isAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, , false",
        "OPEN, AGREE, true",
        "OPEN, DISAGREE, true",
        "OPEN, RECUSED, false",
        "CLOSED, , true",
        "CLOSED, RECUSED, true",
    })
    void hidesOthersOpinionsUntilOnesOwnIsGiven(RoundState state, @Nullable OpinionChoice own, boolean readable) {
        assertThat(OpinionPolicy.mayReadOthers(state, own)).isEqualTo(readable);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void leavesRoundsToTheOfficersOfTheProvincesBoard(Role role) {
        var officer = role == Role.BOARD_OFFICER || role == Role.ADMINISTRATOR;
        assertThat(RoundPolicy.mayExtend(actor(role, HERE), HERE, RoundState.OPEN)
                        .isAllowed())
                .isEqualTo(officer);
        assertThat(RoundPolicy.mayExtend(actor(role, ELSEWHERE), HERE, RoundState.OPEN)
                        .isAllowed())
                .isEqualTo(role == Role.ADMINISTRATOR);
        assertThat(RoundPolicy.mayOpen(actor(role, HERE)).isAllowed()).isEqualTo(officer);
        assertThat(RoundPolicy.mayList(actor(role, HERE)).isAllowed()).isEqualTo(officer || role == Role.BOARD_LEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, -1, 3, review.round.still-running",
        "OPEN, -1, 0, ",
        "OPEN, 1, 3, ",
        "CLOSED, 1, 0, review.round.already-closed",
    })
    void closesARoundAfterItsDeadlineOrWhenAllHaveAnswered(
            RoundState state, int secondsAfterDeadline, int missing, @Nullable String refusal) {
        var verdict = RoundPolicy.mayClose(
                actor(Role.BOARD_OFFICER, HERE),
                HERE,
                state,
                DEADLINE,
                DEADLINE.plusSeconds(secondsAfterDeadline),
                missing);
        assertThat(verdict.reason()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, IN_ROUND, false, review.vote.round-open",
        "CLOSED, IN_ROUND, false, ",
        "CLOSED, ON_HOLD, false, review.vote.not-in-round",
        "CLOSED, CONSIDERED, true, ",
        "CLOSED, FORWARDED, true, review.vote.settled",
        "CLOSED, AWARDED, true, review.vote.settled",
        "CLOSED, NOT_AWARDED, true, review.vote.settled",
    })
    void recordsTheOfficialVoteOfAClosedRound(
            RoundState state, String dossier, boolean recorded, @Nullable String refusal) {
        var verdict = RoundPolicy.mayRecord(actor(Role.BOARD_OFFICER, HERE), HERE, state, dossier, recorded);
        assertThat(verdict.reason()).isEqualTo(refusal);
    }

    @Test
    void showsARoundToItsBoardAndItsOwnMembersOnly() {
        assertThat(RoundPolicy.maySee(actor(Role.BOARD_OFFICER, HERE), HERE, false))
                .isTrue();
        assertThat(RoundPolicy.maySee(actor(Role.BOARD_OFFICER, ELSEWHERE), HERE, false))
                .isFalse();
        assertThat(RoundPolicy.maySee(actor(Role.COUNCIL_MEMBER, HERE), HERE, true))
                .isTrue();
        assertThat(RoundPolicy.maySee(actor(Role.COUNCIL_MEMBER, HERE), HERE, false))
                .isFalse();
        assertThat(RoundPolicy.maySee(actor(Role.UNIT, HERE), HERE, true)).isFalse();
    }

    @Test
    void asksAReasonForReturnAndDisagreementOnly() {
        for (var choice : OpinionChoice.values()) {
            if (choice.needsReason()) {
                assertThatThrownBy(() -> give(choice, null))
                        .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                                .isEqualTo("reason"));
            } else {
                assertThat(give(choice, null).choice()).isEqualTo(choice);
            }
        }
    }

    @Test
    void keepsEveryAnswerAndCountsARepeatedOneOnce() {
        var opinion = give(OpinionChoice.AGREE, null);
        assertThat(opinion.change(OpinionChoice.AGREE, null, "A", DEADLINE)).isFalse();
        assertThat(opinion.change(OpinionChoice.DISAGREE, "because", "A", DEADLINE))
                .isTrue();
        assertThat(opinion.answers()).isEqualTo(2);
        assertThat(opinion.choice()).isEqualTo(OpinionChoice.DISAGREE);
    }

    @Test
    void opensNoRoundWithoutDossiersOrRosterOrInThePast() {
        var voter = new RoundVoter(1, UUID.randomUUID(), "A", null, "MEMBER", null);
        var dossier = List.of(UUID.randomUUID());
        var before = DEADLINE.minusSeconds(3600);
        assertThatThrownBy(() -> open(List.of(), List.of(voter), before)).hasMessageContaining("no-dossiers");
        assertThatThrownBy(() -> open(dossier, List.of(), before)).hasMessageContaining("no-roster");
        assertThatThrownBy(() -> open(dossier, List.of(voter), DEADLINE)).hasMessageContaining("past");
        var round = open(dossier, List.of(voter), before);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThatThrownBy(() -> round.extend(DEADLINE, "r", "A", before)).hasMessageContaining("not-later");
        round.extend(DEADLINE.plusSeconds(60), "r", "A", before);
        assertThat(round.deadline()).isEqualTo(DEADLINE.plusSeconds(60));
    }

    private static Round open(List<UUID> proposals, List<RoundVoter> roster, Instant now) {
        return Round.open(HERE, new EmulationYear(2023), "T", DEADLINE, proposals, roster, "A", now);
    }

    private static Opinion give(OpinionChoice choice, @Nullable String reason) {
        return Opinion.give(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), choice, reason, "A", DEADLINE);
    }
}
