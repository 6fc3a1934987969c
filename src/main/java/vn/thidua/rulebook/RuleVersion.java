package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a version of a rule holds, asked alike of awards, shares of votes, grounds and legal texts. */
public interface RuleVersion {
    /** First day; null: earlier than is kept. */
    @Nullable
    LocalDate validFrom();

    /** First day on which it holds no more; null: open. */
    @Nullable
    LocalDate validTo();

    /** Last day on which it holds; null while it is open. */
    default @Nullable LocalDate lastDay() {
        var to = validTo();
        return to == null ? null : to.minusDays(1);
    }

    /** Whether it holds on that day. */
    default boolean validOn(LocalDate day) {
        return Validity.holds(validFrom(), validTo(), day);
    }

    /** Whether it holds no more on that day, so that there is nothing left to end. */
    default boolean overOn(LocalDate day) {
        var to = validTo();
        return to != null && !day.isBefore(to);
    }
}
