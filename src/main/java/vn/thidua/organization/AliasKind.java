package vn.thidua.organization;

/** Why a second way of writing a name is kept. */
public enum AliasKind {
    /** A shorter name in use, such as "Liên hiệp Hội". */
    SHORT,
    /** The same name spelled otherwise. */
    SPELLING,
    /** As a source wrote it, kept with that source. */
    QUOTED,
    /** A former name whose dates are not known. */
    FORMER
}
