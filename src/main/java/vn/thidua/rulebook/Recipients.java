package vn.thidua.rulebook;

/** Who can receive an award. */
public enum Recipients {
    COLLECTIVE,
    PERSON,
    /** Collectives and persons alike, such as bằng khen. */
    EITHER
}
