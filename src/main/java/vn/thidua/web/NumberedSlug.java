package vn.thidua.web;

import java.util.regex.Pattern;

/**
 * The part of an address that names a record: {@code 7-cac-to-chuc-xa-hoi}. The number leads and is authoritative, the
 * words are decoration. As a path variable, anything else is answered with 404.
 *
 * @param slug the words, empty when the number stands alone
 */
public record NumberedSlug(int number, String slug) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})(?:-([a-z0-9-]*))?");

    /** @throws IllegalArgumentException when the text does not begin with a number followed by words in plain letters */
    public static NumberedSlug parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no number: " + text);
        }
        return new NumberedSlug(Integer.parseInt(form.group(1)), form.group(2) == null ? "" : form.group(2));
    }

    @Override
    public String toString() {
        return slug.isEmpty() ? Integer.toString(number) : number + "-" + slug;
    }
}
