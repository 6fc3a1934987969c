package vn.thidua.kernel;

import java.util.List;
import java.util.stream.Stream;
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

    /** Throws what is broken all at once: the first one with the others told beside it; nothing when nothing is broken. */
    public static void throwAll(List<RuleViolation> broken) {
        if (!broken.isEmpty()) {
            var first = broken.get(0);
            broken.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** This one and those told beside it. */
    public List<RuleViolation> all() {
        return Stream.concat(
                        Stream.of(this),
                        Stream.of(getSuppressed())
                                .filter(RuleViolation.class::isInstance)
                                .map(RuleViolation.class::cast))
                .toList();
    }
}
