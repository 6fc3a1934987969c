package vn.thidua.conference;

/** What became of a petition. */
public enum AnswerState {
    /** Chưa trả lời. */
    OPEN,
    /** Giải đáp ngay tại hội nghị, with or without a text. */
    ANSWERED_AT_MEETING,
    /** Đã trả lời later. */
    ANSWERED,
    /** Không chấp thuận. */
    DECLINED
}
