package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;
import vn.thidua.rulebook.AddAwardType;
import vn.thidua.rulebook.AwardCategory;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.CorrectAwardType;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.Recipients;
import vn.thidua.web.Inputs;

/** A new rule for an award from a day on, filled with the present one. */
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
    public @Nullable String version;

    static AwardTypeForm of(AwardType present) {
        var form = new AwardTypeForm();
        form.name = present.name();
        form.category = present.category().name();
        form.decider = present.decider().name();
        form.recipient = present.recipient().name();
        form.needsCouncil = present.needsCouncil() ? "true" : null;
        form.rank = Integer.toString(present.rank());
        form.legalBasis = present.legalBasis();
        form.version = Long.toString(present.version());
        return form;
    }

    /** The version as it stands, with its days, to be put right. */
    static AwardTypeForm toCorrect(AwardType version) {
        var form = of(version);
        form.validFrom = version.validFrom() == null
                ? null
                : PartialDate.of(version.validFrom()).toString();
        form.validTo = version.validTo() == null
                ? null
                : PartialDate.of(version.validTo()).toString();
        return form;
    }

    CorrectAwardType toCorrection(Inputs in) {
        return new CorrectAwardType(
                in.required("name", name, "award-type.name", 200),
                in.requiredChoice("category", category, "award-type.category", AwardCategory.class),
                in.requiredChoice("decider", decider, "award-type.decider", Decider.class),
                in.requiredChoice("recipient", recipient, "award-type.recipient", Recipients.class),
                "true".equals(needsCouncil),
                in.requiredInteger("rank", rank, "award-type.rank", 1, 999),
                in.required("legalBasis", legalBasis, "award-type.legal-basis", 500),
                in.date("validFrom", validFrom, "award-type.valid-from"),
                in.date("validTo", validTo, "award-type.valid-to"),
                in.required("reason", reason, "reason", 500));
    }

    AddAwardType toCommand(Inputs in) {
        return new AddAwardType(
                in.required("name", name, "award-type.name", 200),
                in.requiredChoice("category", category, "award-type.category", AwardCategory.class),
                in.requiredChoice("decider", decider, "award-type.decider", Decider.class),
                in.requiredChoice("recipient", recipient, "award-type.recipient", Recipients.class),
                "true".equals(needsCouncil),
                in.requiredInteger("rank", rank, "award-type.rank", 1, 999),
                in.required("legalBasis", legalBasis, "award-type.legal-basis", 500),
                in.requiredDate("validFrom", validFrom, "award-type.valid-from"),
                in.date("validTo", validTo, "award-type.valid-to"),
                in.required("reason", reason, "reason", 500));
    }
}
