package vn.thidua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field as its template needs it.
 *
 * @param value exactly as typed; empty for nothing
 * @param values the same for fields that are sent several times
 * @param error the sentence beside the field, or null
 */
public record FieldState(
        String id,
        String name,
        String value,
        List<String> values,
        @Nullable String error) {
    /** For {@code aria-describedby}: the hint and the error, as far as they are there; null for neither. */
    public @Nullable String describedBy(@Nullable String hint) {
        if (error == null) {
            return hint == null ? null : id + "-hint";
        }
        return hint == null ? id + "-error" : id + "-hint " + id + "-error";
    }

    public boolean has(String option) {
        return values.contains(option);
    }

    public boolean checked() {
        return "true".equals(value);
    }
}
