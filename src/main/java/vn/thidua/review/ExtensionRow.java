package vn.thidua.review;

import java.time.Instant;

/** One time a round's end was put off. */
public record ExtensionRow(Instant before, Instant until, String reason, String by, Instant at) {}
