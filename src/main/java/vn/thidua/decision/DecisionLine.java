package vn.thidua.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/** What a decision says of one dossier. A line that was wrong is voided with a reason and stays readable. */
@Entity
@Table(name = "decision_line")
class DecisionLine {
    @Id
    private UUID id;

    private int position;
    private UUID proposalId;

    @Enumerated(EnumType.STRING)
    private LineOutcome outcome;

    private String awardCode;
    private String proposedCode;
    private @Nullable String goldenBookNumber;
    private @Nullable LocalDate achievedFrom;
    private @Nullable LocalDate achievedTo;
    private @Nullable String reason;
    private @Nullable String stage;
    private @Nullable UUID revokedLineId;
    private @Nullable String voidReason;
    private @Nullable String voidedBy;
    private @Nullable Instant voidedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionLine() {}

    private DecisionLine(int position, LineDraft draft, @Nullable String stage) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.proposalId = draft.proposal();
        this.outcome = draft.outcome();
        this.awardCode = draft.awardCode();
        this.proposedCode = draft.proposedCode();
        this.goldenBookNumber = draft.goldenBookNumber();
        this.achievedFrom = draft.achievedFrom();
        this.achievedTo = draft.achievedTo();
        this.reason = draft.reason();
        this.stage = stage;
        this.revokedLineId = draft.revokedLine();
    }

    /** @throws RuleViolation for a refusal without reason or a period that ends before it starts */
    static DecisionLine of(int position, LineDraft draft, @Nullable String stage) {
        if (draft.outcome() == LineOutcome.NOT_AWARDED && draft.reason() == null) {
            throw new RuleViolation("reasons[" + draft.key() + "]", "decision.line.reason-needed");
        }
        if (draft.achievedFrom() != null
                && draft.achievedTo() != null
                && draft.achievedTo().isBefore(draft.achievedFrom())) {
            throw new RuleViolation("achievedTo[" + draft.key() + "]", "decision.line.period");
        }
        return new DecisionLine(position, draft, stage);
    }

    void voidFor(String why, String by, Instant now) {
        voidReason = why;
        voidedBy = by;
        voidedAt = now;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    UUID proposal() {
        return proposalId;
    }

    LineOutcome outcome() {
        return outcome;
    }

    String awardCode() {
        return awardCode;
    }

    String proposedCode() {
        return proposedCode;
    }

    @Nullable
    UUID revokedLine() {
        return revokedLineId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isVoid() {
        return voidedAt != null;
    }
}
