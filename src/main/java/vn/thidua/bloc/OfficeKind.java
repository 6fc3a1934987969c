package vn.thidua.bloc;

/** The three offices of a bloc-year. */
public enum OfficeKind {
    /** Trưởng khối. */
    HEAD,
    /** Quyền Trưởng khối: acts while the head has dropped out, signs with "KT. TRƯỞNG KHỐI". */
    ACTING_HEAD,
    /** Phó Trưởng khối, none or several in order. */
    DEPUTY
}
