package vn.thidua.review.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.web.Inputs;

/** Why a round opened by mistake is cancelled. */
class CancellationForm {
    public @Nullable String reason;
    public @Nullable String version;

    String reason(Inputs in) {
        return in.required("reason", reason, "review.round.cancel-reason", 1000);
    }
}
