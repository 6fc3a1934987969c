package vn.thidua.kernel;

/** All that is known of an hour in papers that say no more: sáng, chiều, tối. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
