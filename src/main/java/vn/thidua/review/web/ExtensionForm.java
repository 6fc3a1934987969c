package vn.thidua.review.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.web.Inputs;

/** A later end for a round. */
class ExtensionForm {
    public @Nullable String date;
    public @Nullable String time;
    public @Nullable String reason;
    public @Nullable String version;

    LocalDateTime deadline(Inputs in) {
        return RoundForm.deadline(in, date, time);
    }

    String reason(Inputs in) {
        return in.required("reason", reason, "review.round.reason", 1000);
    }
}
