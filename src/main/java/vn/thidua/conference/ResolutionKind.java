package vn.thidua.conference;

/** What a conference agreed on. */
public enum ResolutionKind {
    /** Đề nghị tặng a title or form of commendation. */
    AWARD,
    /** Trưởng khối of a year. */
    HEAD,
    /** Phó Trưởng khối of a year. */
    DEPUTY
}
