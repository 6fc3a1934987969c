package vn.thidua.decision;

/** What a decision means for one dossier. */
public enum LineOutcome {
    /** Gets the award proposed, or another one. */
    AWARDED,
    /** Gets none; with reason and the stage at which that was settled. */
    NOT_AWARDED,
    /** Loses an award given earlier. */
    REVOKED
}
