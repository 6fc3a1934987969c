package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;

/** One member's contact person and group. */
class ContactForm {
    public @Nullable String member;
    public @Nullable String contact;
    public @Nullable String group;
}
