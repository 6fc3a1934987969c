package vn.thidua.rulebook;

/** The law's two kinds of award; they are never mixed in one list. */
public enum AwardCategory {
    /** Danh hiệu thi đua. */
    TITLE,
    /** Hình thức khen thưởng. */
    FORM
}
