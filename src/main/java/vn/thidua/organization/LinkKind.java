package vn.thidua.organization;

/** How one body became another. */
public enum LinkKind {
    /** The predecessor went into the successor and ended. */
    MERGED,
    /** The successor came out of the predecessor, which may go on. */
    SPLIT
}
