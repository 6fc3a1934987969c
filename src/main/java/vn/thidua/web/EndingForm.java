package vn.thidua.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.kernel.Ending;

/** A record that ends on a day for a reason: a rule, a province, a seat, an association. The one form modules share. */
public class EndingForm {
    public @Nullable String on;
    public @Nullable String reason;
    public @Nullable String version;

    /** @param version of the record that may end */
    public static EndingForm of(long version) {
        var form = new EndingForm();
        form.version = Long.toString(version);
        return form;
    }

    /** @param day the label of the day, which every kind of record names in its own words */
    public Ending read(BindingResult errors, String day) {
        var in = new Inputs(errors);
        return new Ending(
                in.requiredDate("on", on, day), in.required("reason", reason, "reason", 500), in.version(version));
    }
}
