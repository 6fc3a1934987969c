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
    /** Zero-width characters, marks that turn the writing direction, and control characters, NUL among them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad"
                    + "\\u0000-\\u0008\\u000e-\\u001b\\u007f-\\u009f]+");

    private static final int SLUG_LENGTH = 60;
    private static final char UNKNOWN = 0xffff;
    private static final char[] FOLDED = foldedLetters();

    private Text() {}

    /** One line as stored: NFC, blanks collapsed to one, nothing invisible, trimmed; null when nothing is left. */
    public static @Nullable String line(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var clean = BLANKS.matcher(visible(typed)).replaceAll(" ").trim();
        return clean.isEmpty() ? null : clean;
    }

    /** Prose as stored: NFC, line ends as {@code \n}, blanks collapsed inside lines, nothing invisible, trimmed; null when nothing is left. */
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
        var folded = new StringBuilder(text.length());
        if (!appendFolded(text, folded, false)) {
            folded.setLength(0);
            var bare = MARKS.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFD))
                    .replaceAll("");
            appendFolded(bare, folded, true);
        }
        return folded.toString();
    }

    /**
     * Appends the folded text; lists fold every name they link to, so Latin letters take no detour through
     * normalisation.
     *
     * @param normalized whether the text took that detour already
     * @return false where a character needs that detour; what was appended then means nothing
     */
    private static boolean appendFolded(String text, StringBuilder folded, boolean normalized) {
        var blank = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= FOLDED.length) {
                if (!normalized
                        && (Character.isSurrogate(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || isInvisible(c))) {
                    return false;
                }
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    folded.append(Character.toLowerCase(c));
                    blank = false;
                    continue;
                }
            } else if (FOLDED[c] == UNKNOWN) {
                if (!normalized) {
                    return false;
                }
                folded.append(Character.toLowerCase(c));
                blank = false;
                continue;
            } else if (FOLDED[c] != ' ') {
                folded.append(FOLDED[c]);
                blank = false;
                continue;
            }
            if (!blank) {
                folded.append(' ');
                blank = true;
            }
        }
        if (blank && !folded.isEmpty()) {
            folded.setLength(folded.length() - 1);
        }
        return true;
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Latin letters up to the last Vietnamese one (U+1EF9) and their folded form. */
    private static char[] foldedLetters() {
        var folded = new char[0x1f00];
        for (var c = 0; c < folded.length; c++) {
            var type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded[c] = ' ';
            } else if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
                folded[c] = UNKNOWN;
            } else {
                var bare = MARKS.matcher(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('đ', 'd')
                        .replace('Đ', 'D')
                        .toLowerCase(Locale.ROOT);
                folded[c] = bare.length() == 1 ? bare.charAt(0) : UNKNOWN;
            }
        }
        return folded;
    }

    /** The part of an address after the number: folded words joined by hyphens, at most 60 characters. */
    public static String slug(String text) {
        var folded = fold(text);
        var slug = new StringBuilder(folded.length());
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        var cut = slug.length() > SLUG_LENGTH ? slug.lastIndexOf("-", SLUG_LENGTH) : slug.length();
        var end = cut < 0 ? SLUG_LENGTH : cut;
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
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
