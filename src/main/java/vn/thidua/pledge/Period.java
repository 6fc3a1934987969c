package vn.thidua.pledge;

/** When results are held against the targets. */
public enum Period {
    /** Sơ kết. */
    MID_YEAR,
    /** Tổng kết. */
    YEAR_END
}
