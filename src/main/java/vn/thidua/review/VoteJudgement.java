package vn.thidua.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.VoteOutcome;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.rulebook.VoteThreshold;

/**
 * What a vote came to and by which rule.
 *
 * @param percent the threshold applied; null where the data hold none for that award, province and day
 * @param source the threshold's legal source; null likewise
 * @param conclusionSource where the conclusion stands when no threshold decided it; null otherwise
 */
record VoteJudgement(
        VoteBasis base,
        @Nullable BigDecimal percent,
        @Nullable String source,
        VoteOutcome outcome,
        @Nullable String conclusionSource) {

    /** Holds the figures against a threshold. */
    static VoteJudgement against(VoteCount count, VoteThreshold rule) {
        var reached = rule.isReachedBy(count.agree(), count.denominator(rule.basis()));
        return new VoteJudgement(
                rule.basis(),
                rule.percent(),
                rule.source(),
                reached ? VoteOutcome.PASSED : VoteOutcome.NOT_PASSED,
                null);
    }

    /** Takes the council's own conclusion over, because no threshold is known; figures are shown on all members. */
    static VoteJudgement concluded(VoteOutcome outcome, String conclusionSource) {
        return new VoteJudgement(VoteBasis.ALL_MEMBERS, null, null, outcome, conclusionSource);
    }
}
