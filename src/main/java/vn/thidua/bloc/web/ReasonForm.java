package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** Why something recorded is changed; and, where the head drops out, which deputy acts. */
class ReasonForm {
    public @Nullable String step;
    public @Nullable String reason;
    public @Nullable String acting;
}
