package vn.thidua.review;

import java.util.List;

/** A round with all its dossiers for one member. */
public record ReviewQueue(QueueRow round, List<ReviewRow> dossiers) {
    /** How many of the member's answers were of that kind, named as in {@link OpinionChoice}. */
    public long count(String choice) {
        return dossiers.stream()
                .filter(row -> row.own() != null && row.own().name().equals(choice))
                .count();
    }

    /** Whether nothing waits for the member in it. */
    public boolean isDone() {
        return round.waiting() == 0;
    }
}
