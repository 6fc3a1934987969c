package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.rulebook.KeepLegalText;
import vn.thidua.rulebook.LegalText;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A law, decree or circular. */
class LegalTextForm {
    public @Nullable String number;
    public @Nullable String title;
    public @Nullable String kind;
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String note;
    public @Nullable String reason;
    public @Nullable String version;

    static LegalTextForm of(LegalText text) {
        var form = new LegalTextForm();
        form.number = text.number();
        form.title = text.title();
        form.kind = text.kind().name();
        form.validFrom = Formats.date(text.validFrom());
        form.validTo = Formats.date(text.validTo());
        form.note = text.note();
        form.version = Long.toString(text.version());
        return form;
    }

    KeepLegalText toCommand(Inputs in) {
        return new KeepLegalText(
                in.requiredCode("number", number, "legal-text.number", 60),
                in.required("title", title, "legal-text.title", 300),
                in.requiredChoice("kind", kind, "legal-text.kind", LegalText.Kind.class),
                in.date("validFrom", validFrom, "rulebook.valid-from"),
                in.date("validTo", validTo, "rulebook.valid-to"),
                in.prose("note", note, "legal-text.note", 1000),
                in.required("reason", reason, "reason", 500));
    }
}
