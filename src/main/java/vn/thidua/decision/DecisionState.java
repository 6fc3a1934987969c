package vn.thidua.decision;

/** How far a decision is on this system; the paper itself was signed before. */
public enum DecisionState {
    /** Typed in by an officer; moves no dossier until a leader registers it. */
    PREPARED,
    /** Registered by a leader; its dossiers are settled. Not public yet. */
    REGISTERED,
    /** On the public pages. */
    PUBLISHED,
    /** A prepared one that was given up with a reason; it holds neither number nor dossiers. */
    DISCARDED
}
