package vn.thidua.conference;

/** What a paper presented to the conference is. */
public enum ReportKind {
    /** Báo cáo tổng kết. */
    YEAR_END,
    /** Báo cáo sơ kết. */
    MID_YEAR,
    /** Phương hướng, nhiệm vụ. */
    DIRECTIONS,
    /** Quy chế. */
    REGULATION,
    /** Kế hoạch. */
    PLAN,
    /** Bảng tiêu chí. */
    CRITERIA,
    /** Another paper. */
    OTHER
}
