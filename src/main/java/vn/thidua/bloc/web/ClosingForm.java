package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** Closing a year, or opening it again with a reason. */
class ClosingForm {
    public @Nullable String step;
    public @Nullable String reason;
    public @Nullable String version;
}
