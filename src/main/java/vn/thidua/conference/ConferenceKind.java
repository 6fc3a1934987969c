package vn.thidua.conference;

import java.util.Optional;

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

    /** The report that a conference of this kind hears as a rule. */
    public Optional<ReportKind> report() {
        return switch (this) {
            case YEAR_END -> Optional.of(ReportKind.YEAR_END);
            case MID_YEAR -> Optional.of(ReportKind.MID_YEAR);
            case PLEDGE_SIGNING, THEMATIC, OTHER -> Optional.empty();
        };
    }

    /** Whether minutes of this kind have the sections of judging and of the next year's officers unless asked for. */
    public boolean judges() {
        return this == YEAR_END;
    }
}
