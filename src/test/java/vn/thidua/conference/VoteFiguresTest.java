package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.VoteBasis;

class VoteFiguresTest {
    @Test
    void sayNothingWhereNothingIsRecorded() {
        assertThatNoException().isThrownBy(() -> VoteFigures.NONE.check(""));
        assertThat(VoteFigures.NONE.share()).isNull();
    }

    @Test
    void takeTheShareOfTheStatedBase() {
        assertThat(share(VoteBasis.ALL_MEMBERS)).isEqualByComparingTo("0.8");
        assertThat(share(VoteBasis.PRESENT)).isEqualByComparingTo("0.8889");
        assertThat(share(VoteBasis.VALID_BALLOTS)).isEqualByComparingTo("1");
    }

    private static java.math.BigDecimal share(VoteBasis basis) {
        return VoteFigures.ballots(basis, 10, 9, 9, 8, 1, 0, 8).share();
    }

    @Test
    void needABasisForAShare() {
        assertThat(new VoteFigures(null, 10, 10, null, null, null, null, null, null, 9, 1).share())
                .isNull();
    }

    @Test
    void takeTheValidBallotsForTheBaseWhereNoneIsStated() {
        var figures = new VoteFigures(null, 10, 9, null, 9, 9, 8, 1, 0, 6, null);
        assertThat(figures.told()).isEqualTo(VoteBasis.VALID_BALLOTS);
        assertThat(figures.share()).isEqualByComparingTo("0.75");
    }

    @Test
    void refuseBallotsThatDoNotAddUp() {
        refuses("awards[0].valid", "conference.figures.returned", 10, 10, 10, 9, 0, 0, 9);
    }

    @Test
    void refuseMoreReturnedThanIssued() {
        refuses("awards[0].returned", "conference.figures.returned-of-issued", 10, 9, 10, 10, 0, 0, 9);
    }

    @Test
    void refuseMoreVotesThanValidBallots() {
        refuses("awards[0].inFavour", "conference.figures.votes-of-valid", 10, 10, 10, 9, 0, 1, 10);
    }

    @Test
    void refuseMorePresentThanEligible() {
        refuses("awards[0].present", "conference.figures.present-of-eligible", 9, 10, 9, 9, 0, 0, 9);
    }

    @Test
    void countWrittenOpinionsAmongTheVoters() {
        var figures = new VoteFigures(VoteBasis.ALL_MEMBERS, 10, 8, 2, null, null, null, null, null, 10, null);
        assertThatNoException().isThrownBy(() -> figures.check(""));
        var tooMany = new VoteFigures(VoteBasis.ALL_MEMBERS, 10, 9, 2, null, null, null, null, null, 10, null);
        assertThatThrownBy(() -> tooMany.check("")).hasMessageContaining("conference.figures.voters");
    }

    private static void refuses(
            String field,
            String key,
            int eligible,
            int present,
            int returned,
            int valid,
            int invalid,
            int blank,
            int yes) {
        assertThatThrownBy(() -> VoteFigures.ballots(
                                VoteBasis.ALL_MEMBERS, eligible, present, returned, valid, invalid, blank, yes)
                        .check("awards[0]."))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.key()).isEqualTo(key);
                });
    }
}
