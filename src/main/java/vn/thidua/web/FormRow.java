package vn.thidua.web;

/** A row of a form's list, as {@link Merge} finds it again wherever it stands. */
public interface FormRow {
    /** The record this row shows; empty for one that was never saved, which is found by its place or by likeness. */
    default String key() {
        return "";
    }

    /** What the row is about, such as its award: a row about something else is another row. */
    default String about() {
        return "";
    }

    /** Whether nothing of weight is typed: the page offers such rows, and saving leaves them out. */
    boolean isBlank();
}
