package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** One pasted name: the id of a registered unit, {@value #NEW} or {@value #SKIP}. */
class PastedForm {
    static final String NEW = "moi";
    static final String SKIP = "bo-qua";
    public @Nullable String name;
    public @Nullable String choice;
    public @Nullable String kind;
}
