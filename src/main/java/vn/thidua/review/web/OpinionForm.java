package vn.thidua.review.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.review.OpinionChoice;
import vn.thidua.review.ReviewDesk;
import vn.thidua.web.Inputs;

/** The panel a council member answers in. */
class OpinionForm {
    private static final int LONGEST_REASON = 4000;
    public @Nullable String choice;
    public List<String> grounds = new ArrayList<>();
    public @Nullable String reason;

    static OpinionForm of(ReviewDesk desk) {
        var form = new OpinionForm();
        if (desk.own() != null) {
            form.choice = desk.own().name();
        }
        form.grounds = new ArrayList<>(desk.grounds());
        form.reason = desk.words();
        return form;
    }

    OpinionChoice choice(Inputs in) {
        return in.requiredChoice("choice", choice, "review.opinion.choice", OpinionChoice.class);
    }

    @Nullable
    String reason(Inputs in) {
        return in.prose("reason", reason, "review.opinion.reason", LONGEST_REASON);
    }
}
