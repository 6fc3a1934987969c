package vn.thidua.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.CouncilOpinion;
import vn.thidua.kernel.Verdict;

/**
 * A dossier on the board's page of a round.
 *
 * @param waiting whether it still is in the round, not on hold and not considered yet
 * @param given opinions given, {@code recused} of them by members who take no part
 * @param tally what the opinions say; null as long as the round is open, so that nobody steers by it
 * @param opinions by name; none as long as the round is open
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
        int recused,
        @Nullable Tally tally,
        List<CouncilOpinion> opinions,
        @Nullable VoteView vote,
        String address,
        String voteAddress,
        Verdict mayRecord) {
    /** Members who said what they think of it. */
    public int answered() {
        return given - recused;
    }

    /** Opinions that did not simply agree. */
    public List<CouncilOpinion> notAgreeing() {
        return opinions.stream()
                .filter(opinion -> opinion.choice() != OpinionChoice.AGREE)
                .toList();
    }

    /** Opinions by kind; their share is counted on all members of the roster. */
    public record Tally(int agree, int returned, int disagree, int recused, int members) {
        /** Tỷ lệ ý kiến đồng ý; not the result of a vote. */
        public String agreeing() {
            return VoteCount.share(agree, members);
        }

        /** Members who gave no opinion until the round was closed. */
        public int silent() {
            return members - agree - returned - disagree - recused;
        }
    }
}
