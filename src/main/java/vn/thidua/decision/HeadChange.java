package vn.thidua.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is put right at the head of a decision.
 *
 * @param what key after {@code label.} and {@code audit.particular.}
 * @param before as it reads now; null for nothing
 */
public record HeadChange(
        String what, @Nullable String before, @Nullable String after) {
    boolean differs() {
        return !Objects.equals(before, after);
    }
}
