package vn.thidua.conference;

/** How a member unit took part. */
public enum Presence {
    /** Có mặt. */
    PRESENT,
    /** Vắng, with a reason where one was given. */
    ABSENT,
    /** Dự thay: somebody came in the place of the leader expected. */
    SUBSTITUTE
}
