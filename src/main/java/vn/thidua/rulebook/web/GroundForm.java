package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;
import vn.thidua.rulebook.GroundVersion;
import vn.thidua.rulebook.KeepGround;
import vn.thidua.web.Inputs;

/** A ground for returning a dossier. */
class GroundForm {
    public @Nullable String text;
    public @Nullable String legalBasis;
    public @Nullable String rank;
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String reason;
    public @Nullable String version;

    static GroundForm of(GroundVersion ground) {
        var form = following(ground);
        form.validFrom = ground.validFrom() == null
                ? null
                : PartialDate.of(ground.validFrom()).toString();
        form.validTo = ground.validTo() == null
                ? null
                : PartialDate.of(ground.validTo()).toString();
        return form;
    }

    /** The next version of a ground: the same words, days of its own. */
    static GroundForm following(GroundVersion ground) {
        var form = new GroundForm();
        form.text = ground.text();
        form.legalBasis = ground.legalBasis();
        form.rank = Integer.toString(ground.rank());
        form.version = Long.toString(ground.version());
        return form;
    }

    KeepGround toCommand(Inputs in, boolean startKnown) {
        return new KeepGround(
                in.required("text", text, "return-ground.text", 300),
                in.line("legalBasis", legalBasis, "rulebook.source", 500),
                in.requiredInteger("rank", rank, "return-ground.rank", 1, 999),
                startKnown
                        ? in.requiredDate("validFrom", validFrom, "rulebook.valid-from")
                        : in.date("validFrom", validFrom, "rulebook.valid-from"),
                in.date("validTo", validTo, "rulebook.valid-to"),
                in.required("reason", reason, "reason", 500));
    }
}
