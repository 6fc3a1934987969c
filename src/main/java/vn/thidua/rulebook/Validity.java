package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/** From a first day to the day before another, either of which may be unknown or open. */
final class Validity {
    private Validity() {}

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** @throws RuleViolation when the end is not after the start */
    static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new RuleViolation("validTo", "rulebook.end-before-start");
        }
    }

    /**
     * The first day of the version that follows one which began on {@code present}.
     *
     * @throws RuleViolation when it is unknown or not later
     */
    static LocalDate requireFollowing(@Nullable LocalDate present, @Nullable LocalDate from) {
        if (from == null || present != null && !present.isBefore(from)) {
            throw new RuleViolation("validFrom", "award-type.not-after-present");
        }
        return from;
    }

    /**
     * A version that is being ended must have begun, and must not have ended sooner, be it by the one that follows: such a
     * day is corrected, not ended.
     *
     * @throws RuleViolation beside the field {@code on}
     */
    static void requireEndable(RuleVersion version, LocalDate on) {
        var from = version.validFrom();
        var to = version.validTo();
        if (from != null && !from.isBefore(on)) {
            throw new RuleViolation("on", "rulebook.end-before-start");
        }
        if (to != null && !on.isBefore(to)) {
            throw new RuleViolation("on", "rulebook.ended-sooner", to);
        }
    }
}
