package vn.thidua.award;

import java.util.Optional;

/** Told by the module that records the council's votes, which uses this one; so the arrow is turned round. */
public interface CouncilResults {
    /** The official vote on a dossier; empty before one is recorded. The caller has checked who reads it. */
    Optional<CouncilResult> of(ProposalId proposal);
}
