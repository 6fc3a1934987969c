package vn.thidua.identity;

/** The size of letters a person reads pages in (UX 3.10): 18, 21 or 24 px. */
public enum TextSize {
    MEDIUM,
    LARGE,
    VERY_LARGE
}
