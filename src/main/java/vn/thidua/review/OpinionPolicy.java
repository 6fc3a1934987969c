package vn.thidua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/** Who may give an opinion when, and who may read whose. Pure; the page and the command ask the same. */
final class OpinionPolicy {
    private OpinionPolicy() {}

    /**
     * Whether this member may give or change an opinion now.
     *
     * @param deadlineTime hour of the deadline as the refusal names it, likewise its date
     * @param waiting whether the dossier still is in the round, not on hold or decided
     * @param own the opinion given so far
     * @param automatic whether that one was recorded because the member leads the proposed unit
     */
    static Verdict mayGive(
            RoundState state,
            Instant deadline,
            Object deadlineTime,
            Object deadlineDate,
            Instant now,
            boolean waiting,
            @Nullable OpinionChoice own,
            boolean automatic) {
        if (own == OpinionChoice.RECUSED && automatic) {
            return Verdict.refused("review.opinion.own-unit");
        }
        if (state == RoundState.CANCELLED) {
            return Verdict.refused("review.opinion.cancelled");
        }
        if (state == RoundState.CLOSED) {
            return Verdict.refused("review.opinion.closed");
        }
        if (now.isAfter(deadline)) {
            return Verdict.refused("review.opinion.late", deadlineTime, deadlineDate);
        }
        return Verdict.unless(waiting, "review.opinion.gone");
    }

    /**
     * Others' opinions stay hidden until one's own is given, so that nobody follows the first; a recused member reads
     * them when the round is closed.
     */
    static boolean mayReadOthers(RoundState state, @Nullable OpinionChoice own) {
        return mayReadAll(state) || (own != null && own != OpinionChoice.RECUSED);
    }

    /** The board reads opinions, also how many are of which kind, when none can be changed any more: nobody steers by them. */
    static boolean mayReadAll(RoundState state) {
        return state == RoundState.CLOSED;
    }
}
