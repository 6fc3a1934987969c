package vn.thidua.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as it was given at one time. */
@Embeddable
class OpinionRevision {
    @Enumerated(EnumType.STRING)
    private OpinionChoice choice;

    private @Nullable String reason;
    private String givenBy;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected OpinionRevision() {}

    OpinionRevision(OpinionChoice choice, @Nullable String reason, String givenBy, Instant givenAt) {
        this.choice = choice;
        this.reason = reason;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }
}
