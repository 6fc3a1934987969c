package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.award.VoteOutcome;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.rulebook.VoteThreshold;

class VoteCountTest {
    @ParameterizedTest
    @CsvSource({
        // total, present, written, valid, agree, percent, base, reached
        "10, 10, 0, 10, 8, 80, ALL_MEMBERS, true",
        "10, 10, 0, 10, 7, 80, ALL_MEMBERS, false",
        "15, 12, 0, 12, 12, 80, ALL_MEMBERS, true",
        "15, 11, 0, 11, 11, 80, ALL_MEMBERS, false",
        "15, 11, 1, 12, 12, 80, ALL_MEMBERS, true",
        "1000, 1000, 0, 1000, 799, 80, ALL_MEMBERS, false",
        "1000, 1000, 0, 1000, 800, 80, ALL_MEMBERS, true",
        "9, 9, 0, 9, 6, 66.667, ALL_MEMBERS, false",
        "9, 9, 0, 9, 6, 66.666, ALL_MEMBERS, true",
        "15, 10, 0, 10, 8, 80, PRESENT, true",
        "15, 10, 1, 11, 8, 80, PRESENT, false",
        "15, 10, 0, 9, 8, 88.9, VALID_BALLOTS, false",
        "15, 10, 0, 9, 8, 88.8, VALID_BALLOTS, true",
        "10, 10, 0, 10, 10, 100, ALL_MEMBERS, true",
        "10, 10, 0, 10, 9, 100, ALL_MEMBERS, false",
        "10, 0, 0, 0, 0, 1, VALID_BALLOTS, false",
    })
    void holdsAgreementAgainstAThresholdWithoutRounding(
            int total,
            int present,
            int written,
            int valid,
            int agree,
            BigDecimal percent,
            VoteBasis base,
            boolean reached) {
        var count = new VoteCount(total, present, written, valid, valid, valid, 0, agree);
        assertThat(count.broken()).isEmpty();
        var judgement = VoteJudgement.against(count, threshold(percent, base));
        assertThat(judgement.outcome()).isEqualTo(reached ? VoteOutcome.PASSED : VoteOutcome.NOT_PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 9, '8/9 (88,9%)'",
        "4, 5, '4/5 (80,0%)'",
        "2, 3, '2/3 (66,7%)'",
        "10, 10, '10/10 (100,0%)'",
        "0, 10, '0/10 (0,0%)'",
        "0, 0, '0/0'"
    })
    void writesAShareByItsFiguresAndRoundsOnlyThePercentage(int part, int of, String written) {
        assertThat(VoteCount.share(part, of)).isEqualTo(written);
    }

    @Test
    void passesNothingByRounding() {
        var count = new VoteCount(10000, 10000, 0, 10000, 10000, 10000, 0, 7999);
        assertThat(count.share(VoteBasis.ALL_MEMBERS)).isEqualTo("7999/10000 (80,0%)");
        assertThat(VoteJudgement.against(count, threshold(BigDecimal.valueOf(80), VoteBasis.ALL_MEMBERS))
                        .outcome())
                .isEqualTo(VoteOutcome.NOT_PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, 2, 10, 10, 10, 0, 8, present",
        "10, 9, 0, 10, 9, 9, 0, 8, issued",
        "10, 9, 0, 9, 10, 10, 0, 8, returned",
        "10, 9, 0, 9, 9, 8, 0, 8, valid",
        "10, 9, 0, 9, 9, 8, 1, 9, agree",
    })
    void namesTheFigureThatDoesNotFit(
            int total,
            int present,
            int written,
            int issued,
            int returned,
            int valid,
            int invalid,
            int agree,
            String field) {
        var count = new VoteCount(total, present, written, issued, returned, valid, invalid, agree);
        assertThat(count.broken()).extracting(RuleViolation::field).contains(field);
    }

    @Test
    void keepsTheRecusedInTheBase() {
        // One of ten is recused and takes no ballot: eight of the nine others agree, which is 80 % of ten, not 88,9 %.
        var count = new VoteCount(10, 9, 0, 9, 9, 9, 0, 8);
        assertThat(count.share(VoteBasis.ALL_MEMBERS)).isEqualTo("8/10 (80,0%)");
        assertThat(VoteJudgement.against(count, threshold(BigDecimal.valueOf(80), VoteBasis.ALL_MEMBERS))
                        .outcome())
                .isEqualTo(VoteOutcome.PASSED);
    }

    private static VoteThreshold threshold(BigDecimal percent, VoteBasis basis) {
        return new VoteThreshold(UUID.randomUUID(), "GOVERNMENT_FLAG", percent, basis, null, null, null, "NĐ 152/2025");
    }
}
