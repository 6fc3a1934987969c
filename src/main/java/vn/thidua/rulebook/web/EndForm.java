package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;

/** A rule that ends on a day for a reason. */
class EndForm {
    public @Nullable String on;
    public @Nullable String reason;
    public @Nullable String version;

    static EndForm of(long version) {
        var form = new EndForm();
        form.version = Long.toString(version);
        return form;
    }
}
