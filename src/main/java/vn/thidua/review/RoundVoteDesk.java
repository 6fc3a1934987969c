package vn.thidua.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.CouncilOpinion;
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.VoteBasis;

/**
 * What the page that records an official vote needs.
 *
 * @param opinions by name; none as long as the round is open
 * @param thresholdPercent by the rules of {@code rulesOn}; null where the data hold none
 * @param votes those recorded so far, the last one counts
 * @param previous the vote recorded last in this round, whose meeting probably is this one's too
 */
public record RoundVoteDesk(
        int round,
        String roundTitle,
        String roundAddress,
        String dossier,
        String unit,
        String awardCode,
        int year,
        int members,
        RoundDossierRow.@Nullable Tally tally,
        List<CouncilOpinion> opinions,
        LocalDate rulesOn,
        @Nullable BigDecimal thresholdPercent,
        @Nullable VoteBasis thresholdBase,
        @Nullable String thresholdSource,
        List<VoteView> votes,
        @Nullable VoteView previous,
        Verdict mayRecord) {
    /** Members who took no part in this dossier; known when the round is closed. */
    public int recused() {
        return tally == null ? 0 : tally.recused();
    }

    /** Whether the rules shown are other ones than those the recorded vote was held against, or none was recorded. */
    public boolean showsRules() {
        var current = current();
        return current == null || !rulesOn.equals(current.metOn());
    }

    public @Nullable VoteView current() {
        return votes.isEmpty() ? null : votes.get(votes.size() - 1);
    }
}
