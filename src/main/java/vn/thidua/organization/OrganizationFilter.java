package vn.thidua.organization;

import org.jspecify.annotations.Nullable;

/**
 * What a list of associations is narrowed to.
 *
 * @param words found in official names, short names, former names and aliases, without diacritics
 * @param page from 1, or {@link vn.thidua.kernel.Listing#ALL}
 */
public record OrganizationFilter(@Nullable String words, int page) {}
