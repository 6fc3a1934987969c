package vn.thidua.conference;

/** What a guest came as. */
public enum GuestRole {
    /** Đại biểu, nothing more said. */
    GUEST,
    /** Dự và chỉ đạo: directs, does not chair. */
    DIRECTING,
    /** Theo dõi khối on behalf of council or board. */
    MONITOR,
    /** Lãnh đạo, cán bộ of the member units themselves. */
    MEMBER_LEADERS,
    /** Cơ quan thi đua, khen thưởng. */
    BOARD,
    /** Báo chí. */
    PRESS
}
