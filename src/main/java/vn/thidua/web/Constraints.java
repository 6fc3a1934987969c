package vn.thidua.web;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A constraint of the schema that a person ran into, as a message. The database is the last guard of every race; the
 * name of its constraint is the key: {@code constraint.bloc_office_one_head}, and the field the sentence stands
 * beside may follow as {@code constraint.bloc_office_one_head.field}.
 *
 * @param key message key of the sentence
 * @param field field of the form, or null
 */
record Constraints(String key, @Nullable String field) {
    /** The message of the constraint behind this exception; null when there is none that has a sentence. */
    static @Nullable Constraints of(Throwable exception) {
        var name = name(exception);
        var messages = messages();
        var key = "constraint." + name;
        if (name == null || messages == null || !messages.has(key)) {
            return null;
        }
        return new Constraints(key, messages.has(key + ".field") ? messages.text(key + ".field") : null);
    }

    static @Nullable String name(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
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
