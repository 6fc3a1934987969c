package vn.thidua.web;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/**
 * One form being sent: acts when nothing is wrong, else shows the form again with everything as typed. Problems of
 * input and of rules: 422 with the sentence beside the field. Changed by somebody else: 409 with both texts, the own
 * one still in the fields, ready to be saved over the other. What the actor may not do or see is answered elsewhere.
 */
public final class Submission {
    /** In the model of a page that was refused: title and summary say so. */
    static final String FAILED = "failed";

    private final Object form;
    private final BindingResult errors;
    private final String view;
    private @Nullable Supplier<?> current;
    private @Nullable Supplier<Conflict> union;
    private @Nullable Conflict merged;
    private @Nullable Runnable preparation;
    private @Nullable Supplier<String> check;

    private Submission(Object form, BindingResult errors, String view) {
        this.form = form;
        this.errors = errors;
        this.view = view;
    }

    /** @param view the template that shows this form */
    public static Submission of(Object form, BindingResult errors, String view) {
        return new Submission(form, errors, view);
    }

    /** @param supplier makes the form of the record as it is now; without it a changed record gets a plain 409 page */
    public Submission current(Supplier<?> supplier) {
        current = supplier;
        return this;
    }

    /**
     * Where a form can be merged with the record as it is now, only what both sides changed is asked about; without any
     * the merged form is sent at once.
     *
     * @param merging merges into the form and reads it, and tells what it found
     */
    public Submission merging(Supplier<Conflict> merging) {
        union = merging;
        return this;
    }

    /** @param work puts into the model what the form's view needs; left out when the act succeeds */
    public Submission again(Runnable work) {
        preparation = work;
        return this;
    }

    /**
     * @param page refuses what acting would refuse, puts into the model what its page shows, and names its view; for a
     *     {@link CheckedForm} that was not confirmed on that page yet
     */
    public Submission checkedOn(Supplier<String> page) {
        check = page;
        return this;
    }

    /**
     * @param action calls the service and returns the redirect; not called when the input has errors
     * @return the redirect, or the form's view with its status
     */
    public Object act(Supplier<String> action) {
        if (LookAgain.asked()) {
            return again(HttpStatus.OK, Map.of("restored", true));
        }
        if (errors.hasErrors()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        }
        try {
            if (check != null && form instanceof CheckedForm checked) {
                if (checked.back != null) {
                    return view;
                }
                if (checked.confirmed == null) {
                    return check.get();
                }
            }
            return action.get();
        } catch (RuleViolation violation) {
            violation
                    .all()
                    .forEach(one ->
                            reject(one.field(), one.key(), one.arguments().toArray()));
            return again(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        } catch (StaleException | OptimisticLockingFailureException stale) {
            if (union != null) {
                var first = merged == null;
                merged = union.get();
                return first && merged.fields().isEmpty() ? act(action) : again(HttpStatus.CONFLICT, Map.of());
            }
            if (current == null) {
                throw stale;
            }
            return conflict(current.get());
        } catch (DataAccessException violation) {
            var constraint = Constraints.of(violation);
            if (constraint == null) {
                throw violation;
            }
            reject(constraint.field(), constraint.key());
            return again(HttpStatus.UNPROCESSABLE_CONTENT, Map.of());
        }
    }

    private void reject(@Nullable String field, String key, Object... arguments) {
        if (field == null || field.isEmpty() || !has(field)) {
            errors.reject(key, arguments, null);
        } else {
            errors.rejectValue(field, key, arguments, null);
        }
    }

    /** A rule may name a field that this form does not have; its sentence then stands in the summary. */
    private boolean has(String field) {
        var name = field.split("[.\\[]", 2)[0];
        return ReflectionUtils.findField(form.getClass(), name) != null;
    }

    private ModelAndView conflict(Object theirs) {
        var conflict = Conflict.between(form, theirs, Inputs.labels());
        var version = ReflectionUtils.findField(form.getClass(), "version");
        if (version != null) {
            ReflectionUtils.makeAccessible(version);
            ReflectionUtils.setField(version, form, ReflectionUtils.getField(version, theirs));
        }
        return again(HttpStatus.CONFLICT, Map.of("conflict", conflict));
    }

    private ModelAndView again(HttpStatus status, Map<String, ?> model) {
        if (preparation != null) {
            preparation.run();
        }
        var page = new ModelAndView(view, model, status);
        page.addObject(FAILED, status.isError());
        if (merged != null) {
            page.addObject("conflict", merged);
        }
        return page;
    }
}
