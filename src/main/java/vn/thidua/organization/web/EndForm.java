package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;

/** A record that ends on a day for a reason: a province, a seat, an association. */
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
