package vn.thidua.decision.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.decision.DecisionLineRow;
import vn.thidua.decision.LineCorrection;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** How a wrong line should read. */
class CorrectionForm {
    /** Value of {@link #kind} for a dossier that the paper does not name. */
    static final String REMOVE = "REMOVE";

    public @Nullable String kind;
    public @Nullable String awardCode;
    public @Nullable String goldenBookNumber;
    public @Nullable String achievedFrom;
    public @Nullable String achievedTo;
    public @Nullable String reason;
    public @Nullable String version;

    static CorrectionForm of(DecisionLineRow line, long version) {
        var form = new CorrectionForm();
        form.kind = "KEEP";
        form.awardCode = line.awardCode();
        form.goldenBookNumber = line.goldenBookNumber();
        form.achievedFrom = Formats.date(line.achievedFrom());
        form.achievedTo = Formats.date(line.achievedTo());
        form.version = Long.toString(version);
        return form;
    }

    LineCorrection toCommand(Inputs in) {
        var remove = REMOVE.equals(kind);
        return new LineCorrection(
                remove ? null : in.requiredKey("awardCode", awardCode, "decision.line.award"),
                in.line("goldenBookNumber", goldenBookNumber, "decision.line.golden-book", 60),
                in.date("achievedFrom", achievedFrom, "decision.line.achieved-from"),
                in.date("achievedTo", achievedTo, "decision.line.achieved-to"),
                in.requiredProse("reason", reason, "decision.step.reason", 1000));
    }
}
