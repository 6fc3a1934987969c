package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** Why a handover recorded by mistake is taken out. */
class HandoverRemovalForm {
    public @Nullable String version;
    public @Nullable String reason;
}
