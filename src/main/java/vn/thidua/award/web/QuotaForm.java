package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.award.QuotaView;

/** How many of an award the bloc may propose. */
class QuotaForm {
    public @Nullable String code;
    public @Nullable String quantity;
    public @Nullable String source;
    public @Nullable String version;

    /** What is recorded now. */
    static QuotaForm of(QuotaView quota) {
        var form = new QuotaForm();
        form.code = quota.awardCode();
        form.quantity = quota.quantity() == null ? null : quota.quantity().toString();
        form.source = quota.source();
        form.version = Long.toString(quota.version());
        return form;
    }
}
