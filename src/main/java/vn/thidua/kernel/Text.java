package vn.thidua.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Vietnamese text is cleaned, compared and put into addresses. The one place that folds (UX 3.13). */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000]+");
    private static final Pattern LINE_BLANKS = Pattern.compile("[\\t\\x0b\\f \\u00a0\\u2007\\u202f\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private Text() {}

    /** One line as stored: NFC, blanks collapsed to one, no zero-width characters, trimmed; null when nothing is left. */
    public static @Nullable String line(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var clean = BLANKS.matcher(visible(typed)).replaceAll(" ").trim();
        return clean.isEmpty() ? null : clean;
    }

    /** Prose as stored: NFC, line ends as {@code \n}, blanks collapsed inside lines, trimmed; null when nothing is left. */
    public static @Nullable String prose(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var clean = LINE_BLANKS
                .matcher(visible(typed).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    /** For search and matching: without diacritics, đ as d, lower case, blanks single. */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var bare = MARKS.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFD))
                .replaceAll("");
        return BLANKS.matcher(bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .trim();
    }

    /** The part of an address after the number: folded words joined by hyphens, at most 60 characters. */
    public static String slug(String text) {
        var slug = NO_SLUG.matcher(fold(text)).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-[^-]*$", "");
    }

    /** LIKE pattern that finds the folded words anywhere, in the order typed; special characters taken literally. */
    public static String likePattern(@Nullable String query) {
        var literal = fold(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal.replace(' ', '%') + "%";
    }

    private static String visible(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }
}
