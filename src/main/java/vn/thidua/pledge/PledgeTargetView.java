package vn.thidua.pledge;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target with its results. */
public record PledgeTargetView(
        UUID id,
        int position,
        String text,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable PledgeResult midYear,
        @Nullable PledgeResult yearEnd) {
    /** Share of the amount reached by mid-year, null where it cannot be said. */
    public @Nullable BigDecimal midYearShare() {
        return midYear == null ? null : midYear.shareOf(amount);
    }

    /** Share of the amount reached in the year, null where it cannot be said. */
    public @Nullable BigDecimal yearEndShare() {
        return yearEnd == null ? null : yearEnd.shareOf(amount);
    }
}
