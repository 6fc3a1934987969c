package vn.thidua.web;

import org.jspecify.annotations.Nullable;

/**
 * Whose page this is, as header and footer say it.
 *
 * @param superior the body above it, printed in the header's first line; may be empty
 * @param name the agency's name, such as Phòng Thi đua, Khen thưởng; may be empty
 * @param hotline where to call in office hours, or null
 * @param formOfAddress how people are addressed where a pronoun is needed (UX 4.1): đồng chí, ông (bà), anh (chị)
 */
public record Agency(String superior, String name, @Nullable String hotline, String formOfAddress) {}
