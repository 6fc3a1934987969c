package vn.thidua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round as a council member sees it.
 *
 * @param done answered, or {@code recused}
 * @param waiting dossiers still to answer, those on hold not counted
 * @param firstWaiting number of the first of them, null when none
 * @param open whether opinions are still taken
 * @param cancelReason why the round was cancelled; null unless it was
 */
public record QueueRow(
        int number,
        String title,
        int year,
        Instant until,
        boolean open,
        @Nullable String cancelReason,
        int dossiers,
        int done,
        int recused,
        int waiting,
        @Nullable String firstWaiting,
        String address) {
    /** Dossiers on which the member is asked: those taken no part in are left out. */
    public int asked() {
        return dossiers - recused;
    }

    /** Dossiers on which the member said what he or she thinks. */
    public int answered() {
        return done - recused;
    }
}
