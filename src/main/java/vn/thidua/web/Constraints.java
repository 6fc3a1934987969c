package vn.thidua.web;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A constraint of the schema that a person ran into, as a message. The database is the last guard of every race; the
 * name of its constraint is the key: {@code constraint.bloc_office_one_head}, and the field the sentence stands
 * beside may follow as {@code constraint.bloc_office_one_head.field}. Where a record cannot go because others lean on it
 * ({@code on delete restrict}), the sentence is {@code constraint.….leaning}.
 *
 * @param key message key of the sentence
 * @param field field of the form, or null
 */
record Constraints(String key, @Nullable String field) {
    /** PostgreSQL: {@code restrict_violation}. */
    private static final String RESTRICTED = "23001";
    /** And {@code foreign_key_violation}, {@code unique_violation}, {@code exclusion_violation}. */
    private static final Set<String> COLLISIONS = Set.of(RESTRICTED, "23503", "23505", "23P01");

    /** The message of the constraint behind this exception; null when there is none that has a sentence. */
    static @Nullable Constraints of(Throwable exception) {
        var refused = refusal(exception);
        var name = refused == null ? null : refused.getConstraint();
        var messages = messages();
        var key =
                "constraint." + name + (refused != null && RESTRICTED.equals(refused.getSQLState()) ? ".leaning" : "");
        if (name == null || messages == null || !messages.has(key)) {
            return null;
        }
        return new Constraints(key, messages.has(key + ".field") ? messages.text(key + ".field") : null);
    }

    /**
     * Whether the change met one that somebody else made meanwhile: what it leans on is gone, or its place is taken. A
     * broken check is no such thing: that is ours.
     */
    static boolean isCollision(Throwable exception) {
        var refused = refusal(exception);
        return refused != null && COLLISIONS.contains(Objects.requireNonNullElse(refused.getSQLState(), ""));
    }

    private static @Nullable ServerErrorMessage refusal(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage();
            }
        }
        return null;
    }

    private static @Nullable Messages messages() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var context = RequestContextUtils.findWebApplicationContext(
                    attributes.getRequest(), attributes.getRequest().getServletContext());
            return context == null ? null : context.getBean(Messages.class);
        }
        return null;
    }
}
