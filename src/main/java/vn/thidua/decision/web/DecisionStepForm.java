package vn.thidua.decision.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.web.Inputs;

/** A step on a decision, some of them with a reason, one with a file. */
class DecisionStepForm {
    public @Nullable String step;
    public @Nullable String reason;
    public @Nullable String version;
    public @Nullable MultipartFile file;

    String reason(Inputs in) {
        return in.requiredProse("reason", reason, "decision.step.reason", 1000);
    }
}
