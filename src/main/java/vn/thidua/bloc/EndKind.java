package vn.thidua.bloc;

/** Why a term ended before its year did. */
public enum EndKind {
    /** Another unit was named in its place. */
    REPLACED,
    /** It was recorded wrongly and never held. */
    CORRECTED,
    /** The unit stopped: merged, dissolved, declined. */
    DROPPED_OUT
}
