package vn.thidua.review;

/** What a council member answers on one dossier. */
public enum OpinionChoice {
    /** Agrees to the award as proposed. */
    AGREE,
    /** Asks for completion; needs a reason, best one of the listed grounds. */
    RETURN,
    /** Does not agree; needs a reason. */
    DISAGREE,
    /** Takes no part because of an interest in the dossier; stays in the base all the same. */
    RECUSED;

    /** Whether a reason must go with it. */
    public boolean needsReason() {
        return this == RETURN || this == DISAGREE;
    }
}
