package vn.thidua.decision.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.web.Inputs;

/** A step on a decision, some of them with a reason. */
class DecisionStepForm {
    public @Nullable String step;
    public @Nullable String reason;
    public @Nullable String version;

    String reason(Inputs in) {
        return in.requiredProse("reason", reason, "decision.step.reason", 1000);
    }
}
