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

    /** Dossiers on which the member said what he or she thinks. */
    public int answered() {
        return given - recused;
    }
}
