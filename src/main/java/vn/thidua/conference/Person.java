package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Somebody who chaired or kept the minutes: by name, by unit, or both ("đại diện" of a unit without a name).
 *
 * @param titles offices in the order given, one a line
 */
public record Person(
        @Nullable String name,
        @Nullable String titles,
        @Nullable OrganizationId unit) {

    /** The person, or null when nothing is known. */
    public static @Nullable Person of(@Nullable String name, @Nullable String titles, @Nullable OrganizationId unit) {
        return name == null && titles == null && unit == null ? null : new Person(name, titles, unit);
    }
}
