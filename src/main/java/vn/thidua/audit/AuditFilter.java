package vn.thidua.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail.
 *
 * @param words person or content, with or without diacritics
 * @param from first day, in Viet Nam's time
 * @param to last day, inclusive
 */
public record AuditFilter(
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
