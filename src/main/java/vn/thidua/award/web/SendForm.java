package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;

/** Why dossiers are sent although papers are missing. */
class SendForm {
    public @Nullable String note;
}
