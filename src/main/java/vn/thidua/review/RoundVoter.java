package vn.thidua.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voting member of the council as of the day the round was opened; never changed afterwards. */
@Entity
@Table(name = "review_round_voter")
class RoundVoter {
    @Id
    private UUID id;

    private int position;
    private UUID councilMemberId;
    private String personName;
    private @Nullable String titles;
    private String seat;
    private @Nullable UUID organizationId;

    @SuppressWarnings("NullAway.Init")
    protected RoundVoter() {}

    RoundVoter(
            int position,
            UUID councilMember,
            String personName,
            @Nullable String titles,
            String seat,
            @Nullable UUID organization) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.councilMemberId = councilMember;
        this.personName = personName;
        this.titles = titles;
        this.seat = seat;
        this.organizationId = organization;
    }

    UUID id() {
        return id;
    }

    /** The unit this person leads; null when none. */
    @Nullable
    UUID organization() {
        return organizationId;
    }
}
