package vn.thidua.conference;

import java.util.UUID;

/** One result a conference agreed on: an award proposed, an officer of the next year. */
public record ResolutionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
