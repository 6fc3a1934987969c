package vn.thidua.decision;

/** What a decision does. */
public enum DecisionKind {
    /** Gives awards, and tells which proposals get none. */
    AWARD,
    /** Takes awards back (hủy bỏ quyết định khen thưởng). */
    REVOCATION
}
