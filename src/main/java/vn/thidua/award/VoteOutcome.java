package vn.thidua.award;

/** What the council's official vote came to. */
public enum VoteOutcome {
    /** The threshold is reached, or the council's minutes say so where no threshold is known. */
    PASSED,
    /** The threshold is missed, or the council's minutes say so. */
    NOT_PASSED
}
