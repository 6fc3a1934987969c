package vn.thidua.decision;

import java.util.regex.Pattern;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * The number and sign on a paper, such as {@code 118/QĐ-UBND} (NĐ 30/2020, Phụ lục I). Kept as typed but for blanks;
 * compared without marks, blanks and leading zeros, because 08/QĐ-UBND and 8/qđ-ubnd are one paper.
 */
record PaperNumber(String text) {
    private static final Pattern SHAPE = Pattern.compile("\\d+[\\p{L}\\d]*/.*[\\p{L}].*");
    private static final Pattern BLANKS = Pattern.compile(" *([/-]) *");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /** @throws RuleViolation unless it has a number, a slash and a sign */
    static PaperNumber of(String typed) {
        var line = Text.line(DASHES.matcher(typed).replaceAll("-"));
        var text = line == null ? "" : BLANKS.matcher(line).replaceAll("$1");
        if (!SHAPE.matcher(text).matches() || text.length() > 60) {
            throw new RuleViolation("paperNumber", "decision.paper-number");
        }
        return new PaperNumber(text);
    }

    /** What two spellings of one number share. */
    String key() {
        return ZEROS.matcher(Text.fold(text).replace(" ", "")).replaceFirst("");
    }
}
