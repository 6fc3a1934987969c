package vn.thidua.bloc;

/** Whether a bloc's year may still be changed. */
public enum BlocYearState {
    /** Đang mở. */
    OPEN,
    /** Đã khóa: read only everywhere until reopened with a reason. */
    CLOSED
}
