package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** One other spelling of a bloc's name, and where it was read. */
class SpellingForm {
    public @Nullable String alias;
    public @Nullable String source;
}
