package vn.thidua.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.kernel.Actor;

@PageTest
@Transactional
class RulebookTest {
    @Autowired
    Rulebook rulebook;

    @Test
    void theLawFollowsTheDay() {
        assertThat(rulebook.awardType("GOVERNMENT_FLAG", LocalDate.of(2023, 12, 31))
                        .legalBasis())
                .contains("91/2017");
        assertThat(rulebook.awardType("GOVERNMENT_FLAG", LocalDate.of(2024, 1, 9))
                        .legalBasis())
                .contains("98/2023");
        assertThat(rulebook.awardType("GOVERNMENT_FLAG", LocalDate.of(2025, 7, 1))
                        .legalBasis())
                .contains("Điều 7, Điều 37 Nghị định 152/2025");
        assertThat(rulebook.awardTypes(LocalDate.of(2024, 1, 9))).hasSize(14);
    }

    @Test
    void afterTheDecreeEndsThereIsNoRule() {
        var after = LocalDate.of(2027, 3, 1);
        assertThat(rulebook.awardTypes(after)).isEmpty();
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", null, after)).isEmpty();
    }

    @Test
    void theProvincialFlagHasANationalThresholdUnderDecree98Only() {
        var under98 = rulebook.threshold("PROVINCIAL_FLAG", null, LocalDate.of(2024, 2, 1));
        assertThat(under98).get().satisfies(threshold -> {
            assertThat(threshold.percent()).isEqualByComparingTo("80");
            assertThat(threshold.basis()).isEqualTo(VoteBasis.ALL_MEMBERS);
            assertThat(threshold.isReachedBy(8, 10)).isTrue();
            assertThat(threshold.isReachedBy(7, 9)).isFalse();
            assertThat(threshold.isReachedBy(0, 0)).isFalse();
        });
        assertThat(rulebook.threshold("PROVINCIAL_FLAG", null, LocalDate.of(2026, 2, 1)))
                .isEmpty();
    }

    @Test
    void groundsCarryTheArticleOfTheirTime() {
        assertThat(rulebook.returnGrounds(LocalDate.of(2024, 2, 1)))
                .filteredOn(ground -> ground.code().equals("NO_VOTE_RESULT"))
                .singleElement()
                .satisfies(ground -> assertThat(ground.legalBasis()).isNull());
        assertThat(rulebook.returnGrounds(LocalDate.of(2026, 2, 1)))
                .filteredOn(ground -> ground.code().equals("NO_VOTE_RESULT"))
                .singleElement()
                .satisfies(ground -> assertThat(ground.legalBasis()).contains("Điều 33"));
    }

    @Test
    void aNewVersionEndsThePresentOne() {
        var present = rulebook.awardType("COMMENDATION_CERTIFICATE", LocalDate.of(2026, 11, 1));
        var day = LocalDate.of(2027, 1, 1);
        rulebook.replace(
                Actor.system(),
                present.id(),
                new KeepAwardType(
                        "Giấy khen",
                        AwardCategory.FORM,
                        Decider.PROVINCE_CHAIR,
                        Recipients.EITHER,
                        false,
                        160,
                        "Nghị định mới",
                        day,
                        null,
                        "thử",
                        false),
                present.version());
        assertThat(rulebook.awardType("COMMENDATION_CERTIFICATE", day.minusDays(1))
                        .decider())
                .isEqualTo(Decider.UNIT_HEAD);
        assertThat(rulebook.awardType("COMMENDATION_CERTIFICATE", day).decider())
                .isEqualTo(Decider.PROVINCE_CHAIR);
    }
}
