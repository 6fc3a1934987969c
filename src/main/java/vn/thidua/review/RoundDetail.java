package vn.thidua.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * The board's page of a round.
 *
 * @param late open though its deadline has passed
 * @param closedAt when it was closed or cancelled, by {@code closedBy}
 * @param cancelReason why it was cancelled; null unless it was
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
        @Nullable String cancelReason,
        long version,
        int missing,
        List<RoundDossierRow> dossiers,
        List<VoterRow> voters,
        List<ExtensionRow> extensions,
        String address,
        Verdict mayExtend,
        Verdict mayClose,
        Verdict mayCancel) {

    public boolean isClosed() {
        return state == RoundState.CLOSED;
    }

    public boolean isOpen() {
        return state == RoundState.OPEN;
    }

    public boolean isCancelled() {
        return state == RoundState.CANCELLED;
    }

    /** Members who gave an opinion of their own, however few. */
    public boolean isAnswered() {
        return dossiers.stream().anyMatch(dossier -> dossier.answered() > 0);
    }

    /** Dossiers whose official vote waits to be recorded. */
    public long votesMissing() {
        return dossiers.stream()
                .filter(dossier -> dossier.waiting() && dossier.vote() == null)
                .count();
    }
}
