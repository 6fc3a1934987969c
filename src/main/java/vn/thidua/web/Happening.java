package vn.thidua.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history.
 *
 * @param who the person's name as it was then
 * @param what the act, as a text
 * @param note what was written with it, or null
 */
public record Happening(
        Instant at, String who, String what, @Nullable String note) {}
