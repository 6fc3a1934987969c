package vn.thidua.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;

/** One step that was taken; rows are only ever added. */
@Entity
@Table(name = "proposal_move")
class ProposalMove {
    @Embeddable
    record Key(
            @Column(name = "proposal_id") UUID proposalId,
            @Column(name = "no") int no) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ProposalStep step;

    @Enumerated(EnumType.STRING)
    private ProposalState fromState;

    @Enumerated(EnumType.STRING)
    private ProposalState toState;

    private Instant takenAt;
    private @Nullable UUID account;
    private String name;
    private @Nullable UUID unitId;
    private @Nullable String note;
    private @Nullable String ground;
    private @Nullable String groundWords;
    private @Nullable String items;
    private @Nullable String document;

    @SuppressWarnings("NullAway.Init")
    protected ProposalMove() {}

    ProposalMove(
            UUID proposal,
            int no,
            ProposalStep step,
            ProposalState from,
            ProposalState to,
            Actor by,
            Instant at,
            MoveDetails details) {
        key = new Key(proposal, no);
        this.step = step;
        fromState = from;
        toState = to;
        takenAt = at;
        account = by.account() == null ? null : by.account().value();
        name = by.name();
        unitId = by.organization() == null ? null : by.organization().value();
        note = details.note();
        ground = details.ground();
        groundWords = details.groundWords();
        items = details.items().isEmpty() ? null : String.join("\n", details.items());
        document = details.document();
    }

    int no() {
        return key.no();
    }

    ProposalStep step() {
        return step;
    }

    ProposalState from() {
        return fromState;
    }

    ProposalState to() {
        return toState;
    }

    Instant at() {
        return takenAt;
    }

    String name() {
        return name;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String document() {
        return document;
    }
}
