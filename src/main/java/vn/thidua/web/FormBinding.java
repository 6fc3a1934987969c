package vn.thidua.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds what a browser sends to classes named {@code …Form} and to nothing else, field by field and exactly as typed.
 * Spring takes any unannotated parameter for a form: without this check an Actor whose resolver is missing would be
 * filled from the request. Actuator's handlers are not ours and bind what they like.
 */
@ControllerAdvice(basePackages = "vn.thidua")
class FormBinding {
    private static final int MOST_ROWS = 600;

    @InitBinder
    void bind(WebDataBinder binder) {
        var target = binder.getTarget();
        var type = target != null
                ? target.getClass()
                : binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (type == null) {
            return;
        }
        if (type.getSimpleName().endsWith("Form")) {
            binder.initDirectFieldAccess();
            binder.setAutoGrowCollectionLimit(MOST_ROWS);
        } else if (target == null) {
            throw new IllegalStateException("only forms are bound, not " + type.getName());
        } else {
            // a value in the model, looked at by Spring for its own reasons: nothing of the request enters it
            binder.setDisallowedFields("*");
        }
    }
}
