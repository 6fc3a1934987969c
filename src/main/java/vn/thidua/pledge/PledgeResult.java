package vn.thidua.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.web.Inputs;

/**
 * A result as people write it: "105", "12,5" or "đạt kế hoạch".
 *
 * @param number what it says as a number, null for words
 */
public record PledgeResult(String text, @Nullable BigDecimal number) {
    /** Reads a result as the amount of a target is read; "đạt kế hoạch" stays words. */
    public static @Nullable PledgeResult of(@Nullable String text) {
        return text == null ? null : new PledgeResult(text, Inputs.number(text));
    }

    /** Share of the target reached; null where either is no number. */
    public @Nullable BigDecimal shareOf(@Nullable BigDecimal target) {
        return number == null || target == null || target.signum() == 0
                ? null
                : number.divide(target, MathContext.DECIMAL64);
    }
}
