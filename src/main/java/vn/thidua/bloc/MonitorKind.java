package vn.thidua.bloc;

/** Who follows a bloc on behalf of the province. */
public enum MonitorKind {
    /** Ủy viên Hội đồng. */
    COUNCIL_MEMBER,
    /** Công chức of the board. */
    OFFICER
}
