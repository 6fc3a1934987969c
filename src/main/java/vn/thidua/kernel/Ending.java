package vn.thidua.kernel;

import java.time.LocalDate;

/**
 * A record that ends on a day for a reason.
 *
 * @param on first day on which it is no more
 * @param reason why, for the trail
 * @param version of the record as the person saw it
 */
public record Ending(LocalDate on, String reason, long version) {}
