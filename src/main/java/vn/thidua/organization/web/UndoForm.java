package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;

/** Why an act on the register is taken back; needed only once a day has passed. */
class UndoForm {
    public @Nullable String reason;
}
