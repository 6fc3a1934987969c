package vn.thidua.web;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Binds what a browser sends to classes named {@code …Form} and to nothing else, field by field and exactly as typed.
 * Spring takes any unannotated parameter for a form: without this check an Actor whose resolver is missing would be
 * filled from the request. Actuator's handlers are not ours and bind what they like.
 */
@ControllerAdvice(basePackages = "vn.thidua")
class FormBinding {
    /**
     * Names of fields as our pages write them: words, with rows numbered up to 1999 or named by a dossier. Spring's own
     * limit does not hold for direct field access: {@code rows[2000000000]} would make two thousand million rows.
     */
    private static final String ROW = "(\\[(1?\\d{1,3}|[A-Z]{1,12}-\\d{4}-\\d{4,9})])?";

    private static final Pattern NAME = Pattern.compile("[\\w-]+" + ROW + "(\\.[\\w-]+" + ROW + ")*");

    private static final int LONGEST_NAME = 200;

    @InitBinder
    void bind(WebDataBinder binder, WebRequest request) {
        var target = binder.getTarget();
        var type = target != null
                ? target.getClass()
                : binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (type == null) {
            return;
        }
        if (type.getSimpleName().endsWith("Form")) {
            request.getParameterNames().forEachRemaining(FormBinding::check);
            binder.initDirectFieldAccess();
        } else if (target == null) {
            throw new IllegalStateException("only forms are bound, not " + type.getName());
        } else {
            // a value in the model, looked at by Spring for its own reasons: nothing of the request enters it
            binder.setDisallowedFields("*");
        }
    }

    private static void check(String name) {
        if (name.indexOf('[') >= 0
                && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
