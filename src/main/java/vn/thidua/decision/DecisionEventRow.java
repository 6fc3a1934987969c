package vn.thidua.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a decision's story as shown. */
public record DecisionEventRow(DecisionStep step, @Nullable String reason, String by, Instant at) {}
