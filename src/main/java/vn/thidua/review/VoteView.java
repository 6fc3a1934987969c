package vn.thidua.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.VoteOutcome;
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

    /** {@code 9/10 (90,0%)}. */
    public String share() {
        return count.share(basis);
    }

    public boolean passed() {
        return outcome == VoteOutcome.PASSED;
    }
}
