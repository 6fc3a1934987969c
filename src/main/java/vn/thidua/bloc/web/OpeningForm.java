package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** A year to open, and the one to copy from; none opens it empty. */
class OpeningForm {
    public @Nullable String year;
    public @Nullable String from;
}
