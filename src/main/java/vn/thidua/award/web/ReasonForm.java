package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;

/** A reason or explanation, with what it belongs to. */
class ReasonForm {
    public @Nullable String reason;
    public @Nullable String kind;
    public @Nullable String line;
    public @Nullable String version;
}
