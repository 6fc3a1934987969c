package vn.thidua.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * A dossier on the board's page of a round.
 *
 * @param waiting whether it still is in the round, not on hold and not considered yet
 * @param tally what the opinions say; null as long as the round is open, so that nobody steers by it
 * @param vote the official vote that counts, null before it is recorded
 */
public record RoundDossierRow(
        UUID proposal,
        int position,
        String dossier,
        String unit,
        String awardCode,
        String bloc,
        int year,
        String state,
        boolean waiting,
        int given,
        @Nullable Tally tally,
        @Nullable VoteView vote,
        String address,
        String voteAddress,
        Verdict mayRecord) {

    /** Opinions by kind; their share is counted on all members of the roster. */
    public record Tally(int agree, int returned, int disagree, int recused, int members) {
        /** Tỷ lệ ý kiến đồng ý, cut off; not the result of a vote. */
        public String agreeing() {
            return VoteCount.percent(VoteCount.tenths(agree, members));
        }
    }
}
