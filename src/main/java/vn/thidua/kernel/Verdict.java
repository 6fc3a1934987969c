package vn.thidua.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a policy: allowed, or refused with the reason a person will read. The page draws its button from the
 * same verdict that guards the command, so they cannot disagree.
 *
 * @param reason message key of the refusal; null when allowed
 */
public record Verdict(@Nullable String reason, List<Object> arguments) {
    private static final Verdict ALLOWED = new Verdict(null, List.of());

    public static Verdict allowed() {
        return ALLOWED;
    }

    public static Verdict refused(String reason, Object... arguments) {
        return new Verdict(reason, List.of(arguments));
    }

    /** Allowed when the condition holds, else refused with this reason. */
    public static Verdict unless(boolean condition, String reason, Object... arguments) {
        return condition ? ALLOWED : refused(reason, arguments);
    }

    public boolean isAllowed() {
        return reason == null;
    }

    /** This verdict if it refuses, else the other: the first reason wins. */
    public Verdict and(Verdict other) {
        return isAllowed() ? other : this;
    }

    /** @throws RefusedException with this reason unless allowed */
    public void orThrow() {
        if (reason != null) {
            throw new RefusedException(reason, arguments.toArray());
        }
    }
}
