package vn.thidua.organization;

/** An act on the register that can be taken back. */
public enum ActKind {
    MERGED,
    SPLIT,
    /** A pasted list of names. */
    TAKEN_IN,
    ALIAS_REMOVED,
    RENAMED,
    /** A body that is no more and went into no other. */
    DISSOLVED
}
