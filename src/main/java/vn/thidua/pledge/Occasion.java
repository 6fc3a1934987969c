package vn.thidua.pledge;

/** Where the pledge was signed. */
public enum Occasion {
    /** At a conference, often the one that closes the year before (DOMAIN 2.3). */
    CONFERENCE,
    /** At a meeting of its own, or by sending the paper round. */
    APART,
    /** Not recorded. */
    UNKNOWN
}
