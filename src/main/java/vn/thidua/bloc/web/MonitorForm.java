package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** Who follows the bloc: a seat of the council, or a person by name. */
class MonitorForm {
    public @Nullable String seat;
    public @Nullable String name;
    public @Nullable String titles;
}
