package vn.thidua.conference;

/** What one item of an agenda is about; each item has an emulation year of its own. */
public enum AgendaKind {
    /** Tổng kết of a year. */
    YEAR_END_REVIEW,
    /** Sơ kết of a half year. */
    MID_YEAR_REVIEW,
    /** Triển khai, phát động of a year. */
    LAUNCH,
    /** Ký kết giao ước of a year. */
    PLEDGE_SIGNING,
    /** Bình xét, suy tôn of a year. */
    JUDGING,
    /** Choosing Trưởng khối and Phó Trưởng khối of a year. */
    OFFICERS,
    /** Bàn giao Trưởng khối. */
    HANDOVER,
    /** A subject discussed or a model visited. */
    THEME,
    /** Anything else. */
    OTHER
}
