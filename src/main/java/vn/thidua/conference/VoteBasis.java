package vn.thidua.conference;

/** What a percentage is taken of; never assumed. */
public enum VoteBasis {
    /** Tổng số đơn vị được bỏ phiếu. */
    ALL_MEMBERS,
    /** Số đơn vị có mặt. */
    PRESENT,
    /** Số phiếu hợp lệ. */
    VALID_BALLOTS
}
