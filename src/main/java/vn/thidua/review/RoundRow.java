package vn.thidua.review;

import java.time.Instant;

/**
 * A round in the board's list.
 *
 * @param given opinions given, {@code recused} of them by members who take no part
 * @param expected dossiers times members
 * @param late open though its deadline has passed
 */
public record RoundRow(
        int number,
        String title,
        int year,
        Instant until,
        RoundState state,
        boolean late,
        int dossiers,
        int given,
        int recused,
        int expected,
        int votes,
        String address) {
    /** Opinions that say what a member thinks. */
    public int answered() {
        return given - recused;
    }
}
