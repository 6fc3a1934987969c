package vn.thidua.organization;

/** How the product speaks of a person in a province; the words are messages. */
public enum FormOfAddress {
    /** đồng chí. */
    COMRADE,
    /** ông (bà). */
    MR_MRS,
    /** anh (chị). */
    SENIOR
}
