package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;

class DecisionTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final ProvinceId ELSEWHERE = new ProvinceId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2024-01-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 26);

    private static Actor actor(Role role, ProvinceId province) {
        return new Actor(
                new AccountId(UUID.randomUUID()), "a", "A", role, province, Set.of(province), null, Set.of(), null);
    }

    private static Decision decision(DecisionKind kind, String number, LocalDate on, @Nullable String reason) {
        var paper = new DecisionPaper(Authority.PROVINCE_CHAIR, number, on, "A", null, reason, null);
        return Decision.prepare(HERE, kind, paper, "A", NOW, TODAY);
    }

    private static LineDraft line(LineOutcome outcome, @Nullable String reason) {
        return new LineDraft(
                "HD-2023-0001",
                UUID.randomUUID(),
                outcome,
                "PROVINCIAL_FLAG",
                "PROVINCIAL_FLAG",
                null,
                null,
                null,
                reason,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "118/QĐ-UBND, 118/QĐ-UBND, 118/qd-ubnd",
        "' 118 / QĐ – UBND ', 118/QĐ-UBND, 118/qd-ubnd",
        "08/QĐ-TTg, 08/QĐ-TTg, 8/qd-ttg",
        "8/qđ-ttg, 8/qđ-ttg, 8/qd-ttg",
    })
    void readsOnePaperNumberFromManySpellings(String typed, String text, String key) {
        var number = PaperNumber.of(typed);
        assertThat(number.text()).isEqualTo(text);
        assertThat(number.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"118", "QĐ-UBND", "118/", "118/ 2024", "số mười"})
    void refusesANumberWithoutItsSign(String typed) {
        assertThatThrownBy(() -> PaperNumber.of(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("paperNumber"));
    }

    @Test
    void refusesAPaperSignedTomorrow() {
        assertThatThrownBy(() -> decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY.plusDays(1), null))
                .hasMessageContaining("decision.future");
        assertThat(decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY, null).state())
                .isEqualTo(DecisionState.PREPARED);
    }

    @Test
    void refusesARevocationWithoutReason() {
        assertThatThrownBy(() -> decision(DecisionKind.REVOCATION, "1/QĐ-UBND", TODAY, null))
                .hasMessageContaining("decision.revocation-reason");
    }

    @Test
    void settlesNothingWithoutALine() {
        var decision = decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY, null);
        assertThatThrownBy(() -> decision.register("A", NOW)).hasMessageContaining("decision.no-lines");
        decision.add(line(LineOutcome.AWARDED, null), null);
        decision.register("A", NOW);
        assertThat(decision.state()).isEqualTo(DecisionState.REGISTERED);
    }

    @Test
    void refusesADossierOnlyWithAReason() {
        var decision = decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY, null);
        assertThatThrownBy(() -> decision.add(line(LineOutcome.NOT_AWARDED, null), "CONSIDERED"))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("reasons[HD-2023-0001]"));
    }

    @Test
    void keepsVoidedLinesAndNeverReusesTheirPlace() {
        var decision = decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY, null);
        var wrong = decision.add(line(LineOutcome.AWARDED, null), null);
        wrong.voidFor("r", "A", NOW);
        assertThat(decision.live()).isEmpty();
        assertThat(decision.add(line(LineOutcome.AWARDED, null), null).position())
                .isEqualTo(2);
    }

    @Test
    void freesItsDossiersWhenGivenUp() {
        var decision = decision(DecisionKind.AWARD, "1/QĐ-UBND", TODAY, null);
        decision.add(line(LineOutcome.AWARDED, null), null);
        decision.discard("r", "A", NOW);
        assertThat(decision.live()).isEmpty();
        assertThat(decision.state()).isEqualTo(DecisionState.DISCARDED);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE, PREPARED, true, true",
        "DISCARD, PREPARED, true, true",
        "REGISTER, PREPARED, false, true",
        "PUBLISH, REGISTERED, false, true",
        "UNPUBLISH, PUBLISHED, false, true",
        "CORRECT, REGISTERED, false, true",
        "CORRECT, PUBLISHED, false, true",
        "ADD, PUBLISHED, false, true",
        "CHANGE, REGISTERED, false, false",
        "REGISTER, REGISTERED, false, false",
        "PUBLISH, PREPARED, false, false",
        "PUBLISH, PUBLISHED, false, false",
        "UNPUBLISH, REGISTERED, false, false",
        "CORRECT, PREPARED, false, false",
        "ADD, DISCARDED, false, false",
    })
    void leavesDecidingToTheLeader(DecisionStep step, DecisionState state, boolean officer, boolean leader) {
        assertThat(may(step, Role.BOARD_OFFICER, HERE, state)).isEqualTo(officer);
        assertThat(may(step, Role.BOARD_LEADER, HERE, state)).isEqualTo(leader);
        assertThat(may(step, Role.COUNCIL_MEMBER, HERE, state)).isFalse();
        assertThat(may(step, Role.UNIT, HERE, state)).isFalse();
        if (step != DecisionStep.ADD) {
            assertThat(may(step, Role.BOARD_LEADER, ELSEWHERE, state)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void showsCentralDecisionsToEveryBoardAndAProvincesOwnToItsBoard(Authority authority) {
        assertThat(DecisionPolicy.maySee(actor(Role.BOARD_OFFICER, HERE), authority, HERE))
                .isTrue();
        assertThat(DecisionPolicy.maySee(actor(Role.BOARD_OFFICER, ELSEWHERE), authority, HERE))
                .isEqualTo(authority.isCentral());
        assertThat(DecisionPolicy.maySee(actor(Role.UNIT, HERE), authority, HERE))
                .isFalse();
    }

    private static boolean may(DecisionStep step, Role role, ProvinceId province, DecisionState state) {
        return DecisionPolicy.judge(step, actor(role, province), HERE, DecisionKind.AWARD, state, false)
                .isAllowed();
    }
}
