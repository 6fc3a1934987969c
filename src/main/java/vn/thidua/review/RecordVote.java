package vn.thidua.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The official vote as the minutes tell it; all members are counted from the frozen roster.
 *
 * @param outcome the council's own conclusion, needed only where no threshold is known
 * @param outcomeSource where that conclusion stands
 * @param correctionReason needed when a vote was recorded before
 */
public record RecordVote(
        LocalDate metOn,
        String minutesNumber,
        int present,
        int written,
        int issued,
        int returned,
        int valid,
        int invalid,
        int agree,
        @Nullable VoteOutcome outcome,
        @Nullable String outcomeSource,
        @Nullable String correctionReason) {

    VoteCount count(int total) {
        return new VoteCount(total, present, written, issued, returned, valid, invalid, agree);
    }
}
