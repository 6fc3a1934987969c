package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * A passage of the minutes.
 *
 * @param heading the name of a movement, a contest, the number of a directive; null for plain text
 * @param speaker a person's name without forms of address
 * @param speakerTitles offices in the order given, one a line
 * @param unit for whom was spoken
 * @param text null where a source says only that something was said
 */
public record Passage(
        PassageKind kind,
        @Nullable String heading,
        @Nullable String speaker,
        @Nullable String speakerTitles,
        @Nullable OrganizationId unit,
        @Nullable String text) {

    /** Text without heading and speaker. */
    public static Passage of(PassageKind kind, String text) {
        return new Passage(kind, null, null, null, null, text);
    }

    /** Text under a name. */
    public static Passage of(PassageKind kind, String heading, @Nullable String text) {
        return new Passage(kind, heading, null, null, null, text);
    }
}
