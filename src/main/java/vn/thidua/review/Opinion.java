package vn.thidua.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * What one member thinks of one dossier in one round. It may be changed until the deadline; each answer given leaves a
 * row that is never touched again. A member who leads the proposed unit is recused by the system when the round opens
 * and stays so.
 */
@Entity
@Table(name = "review_opinion")
class Opinion {
    @Id
    private UUID id;

    private UUID roundId;
    private UUID dossierId;
    private UUID voterId;

    @Enumerated(EnumType.STRING)
    private OpinionChoice choice;

    private @Nullable String reason;
    private boolean automatic;
    private Instant givenAt;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "review_opinion_revision", joinColumns = @JoinColumn(name = "opinion_id"))
    @OrderColumn(name = "position")
    private List<OpinionRevision> revisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    private Opinion(
            UUID round,
            UUID dossier,
            UUID voter,
            OpinionChoice choice,
            @Nullable String reason,
            boolean automatic,
            String by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.roundId = round;
        this.dossierId = dossier;
        this.voterId = voter;
        this.choice = choice;
        this.reason = reason;
        this.automatic = automatic;
        this.givenAt = now;
        revisions.add(new OpinionRevision(choice, reason, by, now));
    }

    /** @throws RuleViolation when the answer needs a reason and has none */
    static Opinion give(
            UUID round,
            UUID dossier,
            UUID voter,
            OpinionChoice choice,
            @Nullable String reason,
            String by,
            Instant now) {
        requireReason(choice, reason);
        return new Opinion(round, dossier, voter, choice, reason, false, by, now);
    }

    /** The system's own entry for a member who leads the proposed unit. */
    static Opinion recuse(UUID round, UUID dossier, UUID voter, String by, Instant now) {
        return new Opinion(round, dossier, voter, OpinionChoice.RECUSED, null, true, by, now);
    }

    /** Another answer; the former one stays in the history. The same answer again changes nothing. */
    boolean change(OpinionChoice to, @Nullable String why, String by, Instant now) {
        requireReason(to, why);
        if (to == choice && Objects.equals(why, reason)) {
            return false;
        }
        choice = to;
        reason = why;
        givenAt = now;
        revisions.add(new OpinionRevision(to, why, by, now));
        return true;
    }

    UUID id() {
        return id;
    }

    OpinionChoice choice() {
        return choice;
    }

    int answers() {
        return revisions.size();
    }

    private static void requireReason(OpinionChoice choice, @Nullable String reason) {
        if (choice.needsReason() && reason == null) {
            throw new RuleViolation("reason", "review.opinion.reason-needed");
        }
    }
}
