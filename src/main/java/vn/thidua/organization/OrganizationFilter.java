package vn.thidua.organization;

import org.jspecify.annotations.Nullable;

/**
 * What a list of associations is narrowed to.
 *
 * @param words found in official names, short names, former names and aliases, without diacritics
 * @param page from 1
 * @param all show up to {@value #MOST} rows on one page
 */
public record OrganizationFilter(@Nullable String words, int page, boolean all) {
    /** "Hiện tất cả" ends here (UX 3.6). */
    public static final int MOST = 500;
}
