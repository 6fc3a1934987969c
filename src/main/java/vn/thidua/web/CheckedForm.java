package vn.thidua.web;

import org.jspecify.annotations.Nullable;

/**
 * A form that is read once more on a check page before it acts. That page carries the whole form in hidden fields and ends
 * with {@code components/act :: checked}: one button acts, the other leads back to the form.
 */
public abstract class CheckedForm {
    public @Nullable String confirmed;
    public @Nullable String back;
}
