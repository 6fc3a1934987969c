package vn.thidua.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * The board's page of a round.
 *
 * @param late open though its deadline has passed
 * @param missing opinions not given yet on dossiers still in the round
 */
public record RoundDetail(
        int number,
        String title,
        int year,
        Instant until,
        RoundState state,
        boolean late,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        long version,
        int missing,
        List<RoundDossierRow> dossiers,
        List<VoterRow> voters,
        List<ExtensionRow> extensions,
        String address,
        Verdict mayExtend,
        Verdict mayClose) {

    public boolean isClosed() {
        return state == RoundState.CLOSED;
    }

    /** Dossiers whose official vote waits to be recorded. */
    public long votesMissing() {
        return dossiers.stream()
                .filter(dossier -> dossier.waiting() && dossier.vote() == null)
                .count();
    }
}
