package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** A deputy and the person who stands for it. */
class DeputyForm {
    public @Nullable String unit;
    public @Nullable String person;
    public @Nullable String title;
}
