package vn.thidua.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * What was done by a rule, told by the modules that do it: a rule entered by mistake may leave the book only while
 * nothing was. Every question is about what was recorded since the rule stands in the book.
 */
public interface RuleReliance {
    /** Whether something of that award was proposed, decided or moved on. */
    default boolean onAward(String code, Instant since) {
        return false;
    }

    /** Whether a vote on that award was recorded. @param province null: in any */
    default boolean onThreshold(String awardCode, @Nullable ProvinceId province, Instant since) {
        return false;
    }

    /** Whether something was returned or not proposed on that ground. */
    default boolean onGround(String code, Instant since) {
        return false;
    }
}
