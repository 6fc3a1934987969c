package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.rulebook.GroundVersion;
import vn.thidua.rulebook.KeepGround;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A ground for returning a dossier. */
class GroundForm {
    public @Nullable String text;
    public @Nullable String legalBasis;
    public @Nullable String rank;
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String reason;
    public @Nullable String gapAccepted;
    public @Nullable String version;

    /** @param following whether it is for the next version: the same words, days of its own */
    static GroundForm of(GroundVersion ground, boolean following) {
        var form = new GroundForm();
        form.text = ground.text();
        form.legalBasis = ground.legalBasis();
        form.rank = Integer.toString(ground.rank());
        form.validFrom = following ? null : Formats.date(ground.validFrom());
        form.validTo = following ? null : Formats.date(ground.validTo());
        form.version = Long.toString(ground.version());
        return form;
    }

    /** @param startKnown whether the first day must be told: a new version always begins on a day */
    KeepGround toCommand(Inputs in, boolean startKnown) {
        return new KeepGround(
                in.required("text", text, "return-ground.text", 300),
                in.line("legalBasis", legalBasis, "rulebook.source", 500),
                in.requiredInteger("rank", rank, "return-ground.rank", 1, 999),
                startKnown
                        ? in.requiredDate("validFrom", validFrom, "rulebook.valid-from")
                        : in.date("validFrom", validFrom, "rulebook.valid-from"),
                in.date("validTo", validTo, "rulebook.valid-to"),
                in.required("reason", reason, "reason", 500),
                "true".equals(gapAccepted));
    }
}
