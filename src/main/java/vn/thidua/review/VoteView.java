package vn.thidua.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.rulebook.VoteBasis;

/** An official vote as shown. */
public record VoteView(
        int position,
        LocalDate metOn,
        String minutesNumber,
        VoteCount count,
        VoteBasis basis,
        @Nullable BigDecimal thresholdPercent,
        @Nullable String thresholdSource,
        VoteOutcome outcome,
        @Nullable String outcomeSource,
        @Nullable String correctionReason,
        String recordedBy,
        Instant recordedAt) {

    /** Members, participants or ballots the percentage is counted on. */
    public int denominator() {
        return count.denominator(basis);
    }

    /** {@code 90,0%}, cut off, never rounded up. */
    public String percent() {
        return VoteCount.percent(count.tenths(basis));
    }

    public boolean passed() {
        return outcome == VoteOutcome.PASSED;
    }
}
