package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;

/** How many of an award the bloc may propose. */
class QuotaForm {
    public @Nullable String code;
    public @Nullable String quantity;
    public @Nullable String source;
}
