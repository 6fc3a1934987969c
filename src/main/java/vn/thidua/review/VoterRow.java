package vn.thidua.review;

import org.jspecify.annotations.Nullable;

/** A member of the frozen roster and how far he or she is. */
public record VoterRow(
        String personName,
        @Nullable String titles,
        String seat,
        @Nullable String unit,
        int given,
        int recused,
        int expected) {

    public boolean isDone() {
        return given >= expected;
    }
}
