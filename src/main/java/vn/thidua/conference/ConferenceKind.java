package vn.thidua.conference;

/** What a conference was called for. A meeting with several purposes names them in its agenda. */
public enum ConferenceKind {
    /** Tổng kết năm: reports, judging, officers of the next year. */
    YEAR_END,
    /** Sơ kết 6 tháng: reports and directions; no judging as a rule. */
    MID_YEAR,
    /** Ký kết giao ước at the start of a year. */
    PLEDGE_SIGNING,
    /** Chuyên đề: one subject, such as an exchange of models. */
    THEMATIC,
    /** Anything else a bloc meets for. */
    OTHER;

    /** Whether minutes of this kind have the sections of judging and of the next year's officers unless asked for. */
    public boolean judges() {
        return this == YEAR_END;
    }
}
