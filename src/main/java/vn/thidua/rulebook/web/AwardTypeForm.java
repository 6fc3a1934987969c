package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.rulebook.AwardCategory;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.KeepAwardType;
import vn.thidua.rulebook.Recipients;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A rule for an award: a new one, the one that follows, or a wrong one put right. */
class AwardTypeForm {
    public @Nullable String name;
    public @Nullable String category;
    public @Nullable String decider;
    public @Nullable String recipient;
    public @Nullable String needsCouncil;
    public @Nullable String rank;
    public @Nullable String legalBasis;
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String reason;
    public @Nullable String gapAccepted;
    public @Nullable String version;

    /** @param following whether it is for the next version: the same words, days of its own */
    static AwardTypeForm of(AwardType present, boolean following) {
        var form = new AwardTypeForm();
        form.name = present.name();
        form.category = present.category().name();
        form.decider = present.decider().name();
        form.recipient = present.recipient().name();
        form.needsCouncil = present.needsCouncil() ? "true" : null;
        form.rank = Integer.toString(present.rank());
        form.legalBasis = present.legalBasis();
        form.validFrom = following ? null : Formats.date(present.validFrom());
        form.validTo = following ? null : Formats.date(present.validTo());
        form.version = Long.toString(present.version());
        return form;
    }

    /** @param startKnown whether the first day must be told: a new version always begins on a day */
    KeepAwardType toCommand(Inputs in, boolean startKnown) {
        return new KeepAwardType(
                in.required("name", name, "award-type.name", 200),
                in.requiredChoice("category", category, "award-type.category", AwardCategory.class),
                in.requiredChoice("decider", decider, "award-type.decider", Decider.class),
                in.requiredChoice("recipient", recipient, "award-type.recipient", Recipients.class),
                "true".equals(needsCouncil),
                in.requiredInteger("rank", rank, "award-type.rank", 1, 999),
                in.required("legalBasis", legalBasis, "award-type.legal-basis", 500),
                startKnown
                        ? in.requiredDate("validFrom", validFrom, "award-type.valid-from")
                        : in.date("validFrom", validFrom, "award-type.valid-from"),
                in.date("validTo", validTo, "award-type.valid-to"),
                in.required("reason", reason, "reason", 500),
                "true".equals(gapAccepted));
    }
}
