package vn.thidua.pledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A result as people write it: "105", "12,5" or "đạt kế hoạch".
 *
 * @param number what it says as a number, null for words
 */
public record PledgeResult(String text, @Nullable BigDecimal number) {
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(,\\d+)?|\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|\\d{1,3}(\\.\\d{3})+,\\d+");

    /** Reads a result; a text that could mean two numbers ("1.234") stays words. */
    public static @Nullable PledgeResult of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return new PledgeResult(
                text,
                NUMBER.matcher(text).matches()
                        ? new BigDecimal(text.replace(".", "").replace(',', '.'))
                        : null);
    }

    /** Share of the target reached; null where either is no number. */
    public @Nullable BigDecimal shareOf(@Nullable BigDecimal target) {
        return number == null || target == null || target.signum() == 0
                ? null
                : number.divide(target, MathContext.DECIMAL64);
    }
}
