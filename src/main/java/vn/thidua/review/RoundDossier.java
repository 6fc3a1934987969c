package vn.thidua.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A dossier at its fixed place in a round, with the council's official votes on it; the last one counts. */
@Entity
@Table(name = "review_round_dossier")
class RoundDossier {
    /** State of a dossier that takes opinions and waits for its official vote: neither held nor considered. */
    static final String WAITING = "IN_ROUND";

    /** State of a dossier on which nothing is asked or recorded until it is released. */
    static final String ON_HOLD = "ON_HOLD";

    /** State of a dossier with an official vote on which nothing was built yet. */
    static final String CONSIDERED = "CONSIDERED";

    @Id
    private UUID id;

    private int position;
    private UUID proposalId;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "dossier_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<CouncilVote> votes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RoundDossier() {}

    RoundDossier(int position, UUID proposal) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.proposalId = proposal;
    }

    UUID id() {
        return id;
    }

    UUID proposal() {
        return proposalId;
    }

    int votesRecorded() {
        return votes.size();
    }

    void record(CouncilVote vote) {
        votes.add(vote);
    }
}
