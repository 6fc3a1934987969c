package vn.thidua.kernel;

import org.jspecify.annotations.Nullable;

/** What was typed breaks a rule that only the domain can know. Answered with 422 beside the field. */
public class RuleViolation extends KeyedException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String field;

    /** @param field the form's field the sentence stands beside, such as {@code name} or {@code lines[2].unit}; null: the form as a whole */
    public RuleViolation(@Nullable String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public @Nullable String field() {
        return field;
    }
}
