package vn.thidua.pledge;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as typed.
 *
 * @param id of the target that this line revises, null for a new one
 * @param amount null where the target is words only
 * @param unit of measure of the amount
 */
public record TargetLine(
        @Nullable UUID id,
        String text,
        @Nullable BigDecimal amount,
        @Nullable String unit) {}
