package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;

/**
 * Something published that the public page of a bloc and year shows.
 *
 * @param headingKey message key of the heading it stands under
 * @param when formatted date, null when not known
 */
public record PublicEntry(
        String headingKey,
        String text,
        @Nullable String address,
        @Nullable String when) {}
