package vn.thidua.conference;

/** Whether the minutes can still be written (RULINGS 14). */
public enum ConferenceState {
    /** Đang soạn: sections are saved one by one. */
    DRAFT,
    /** Đã chốt: kept as a snapshot with its hash; reopened only with a reason. */
    LOCKED,
    /** Đã hủy: recorded by mistake; kept with its reason, out of the lists, may be taken up again. */
    CANCELLED
}
