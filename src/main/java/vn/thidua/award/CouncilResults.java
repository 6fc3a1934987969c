package vn.thidua.award;

import java.util.List;
import java.util.Optional;

/**
 * Told by the module that records the council's opinions and votes, which uses this one; so the arrow is turned round. The
 * caller has checked who reads it.
 */
public interface CouncilResults {
    /** The official vote on a dossier; empty before one is recorded. */
    Optional<CouncilResult> of(ProposalId proposal);

    /** The members' opinions by name, in the order of the roster; none before the round they were given in is closed. */
    List<CouncilOpinion> opinions(ProposalId proposal);
}
