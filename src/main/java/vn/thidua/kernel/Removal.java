package vn.thidua.kernel;

/**
 * A record entered by mistake that is taken out for a reason.
 *
 * @param reason why, for the trail
 * @param version of the record as the person saw it
 */
public record Removal(String reason, long version) {}
