package vn.thidua.organization;

/** A place on the provincial emulation council, in the order the roster is read. */
public enum Seat {
    CHAIR,
    VICE_CHAIR,
    /** Ủy viên thường trực. */
    STANDING,
    SECRETARY,
    MEMBER
}
