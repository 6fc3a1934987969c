package vn.thidua.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a decision's story: who, when, why. */
@Embeddable
class DecisionEvent {
    @Enumerated(EnumType.STRING)
    private DecisionStep step;

    private @Nullable String reason;
    private String takenBy;
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionEvent() {}

    DecisionEvent(DecisionStep step, @Nullable String reason, String takenBy, Instant takenAt) {
        this.step = step;
        this.reason = reason;
        this.takenBy = takenBy;
        this.takenAt = takenAt;
    }

    DecisionStep step() {
        return step;
    }
}
