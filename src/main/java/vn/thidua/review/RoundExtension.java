package vn.thidua.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One time a round's end was put off, and why. */
@Embeddable
class RoundExtension {
    private Instant previousDeadline;
    private Instant deadline;
    private String reason;
    private String extendedBy;
    private Instant extendedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoundExtension() {}

    RoundExtension(Instant previousDeadline, Instant deadline, String reason, String extendedBy, Instant extendedAt) {
        this.previousDeadline = previousDeadline;
        this.deadline = deadline;
        this.reason = reason;
        this.extendedBy = extendedBy;
        this.extendedAt = extendedAt;
    }
}
