package vn.thidua.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Text;

/**
 * One line of a pasted list of names. A line is one name; only a tab or a semicolon sets off a short name. List marks
 * that a word processor puts in front ("1.", "-") are taken away.
 */
public record PastedName(String name, @Nullable String shortName) {
    private static final Pattern MARK = Pattern.compile("^\\s*(?:\\d{1,3}[.)]|[-\\u2013\\u2022+*])\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("[\\t;]");

    /** The names of a pasted text in their order; empty lines are passed over. */
    public static List<PastedName> read(@Nullable String text) {
        var names = new ArrayList<PastedName>();
        if (text == null) {
            return names;
        }
        for (var line : text.split("\\R")) {
            var parts = SEPARATOR.split(MARK.matcher(line).replaceFirst(""), 2);
            var name = Text.line(parts[0]);
            if (name != null) {
                names.add(new PastedName(name, parts.length > 1 ? Text.line(parts[1]) : null));
            }
        }
        return names;
    }
}
