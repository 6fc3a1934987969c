package vn.thidua.pledge;

/** What is recorded of one unit's signature; a unit without a record is simply missing. */
public enum SignatureState {
    /** Đã ký. */
    SIGNED,
    /** Ký muộn: signed after the others. */
    LATE,
    /** Chưa ký, recorded on purpose, with a note where there is one. */
    NOT_SIGNED;

    /** Whether the unit counts among those that signed. */
    public boolean signed() {
        return this != NOT_SIGNED;
    }
}
