package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;

/** The day whose rules are read. */
class DayForm {
    public @Nullable String ngay;
}
