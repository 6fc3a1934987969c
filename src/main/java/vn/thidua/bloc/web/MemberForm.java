package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** A unit to add to the list. */
class MemberForm {
    public @Nullable String unit;
}
