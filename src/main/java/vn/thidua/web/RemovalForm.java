package vn.thidua.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.kernel.Removal;

/** Why a record entered by mistake is taken out: a merger, a rule, a handover. Shared by modules as {@link EndingForm}. */
public class RemovalForm {
    public @Nullable String reason;
    public @Nullable String version;

    /** @param version of the record that may go */
    public static RemovalForm of(long version) {
        var form = new RemovalForm();
        form.version = Long.toString(version);
        return form;
    }

    /** The reason and the version the page was drawn from. */
    public Removal read(BindingResult errors) {
        var in = new Inputs(errors);
        return new Removal(in.required("reason", reason, "reason", 500), in.version(version));
    }
}
