package vn.thidua.review.web;

import org.jspecify.annotations.Nullable;

/** A step on a round; CLOSE is the only one. */
class RoundStepForm {
    public @Nullable String step;
    public @Nullable String version;
}
