package vn.thidua.review;

import java.util.UUID;

/** A round of opinions. People see its short number instead. */
public record RoundId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
