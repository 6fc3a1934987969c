package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that holds on in place of a later one that is taken out.
 *
 * @param days of the version as they are now
 * @param validTo first day on which it then holds no more; null: open
 */
public record HeldOn(RuleVersion days, @Nullable LocalDate validTo) {
    /** First day of the version; null: earlier than is kept. */
    public @Nullable LocalDate validFrom() {
        return days.validFrom();
    }

    /** Last day on which it then holds; null: open. */
    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }
}
