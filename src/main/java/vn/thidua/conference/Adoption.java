package vn.thidua.conference;

/** What became of a paper presented. */
public enum Adoption {
    /** Thông qua. */
    ADOPTED,
    /** Thông qua sau khi thảo luận. */
    ADOPTED_AFTER_DISCUSSION,
    /** Chưa thông qua. */
    NOT_ADOPTED,
    /** The source does not say. */
    NOT_RECORDED;

    public boolean isAdopted() {
        return this == ADOPTED || this == ADOPTED_AFTER_DISCUSSION;
    }
}
