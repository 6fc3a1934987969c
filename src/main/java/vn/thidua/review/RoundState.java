package vn.thidua.review;

/** How far a round is. The deadline is apart: past it an open round takes no opinion until it is extended. */
public enum RoundState {
    /** Members give and change their opinions until the deadline. */
    OPEN,
    /** The board closed it: opinions stand as they are, official votes are recorded. */
    CLOSED,
    /** Opened by mistake: its opinions are kept and count for nothing, its dossiers wait for another round. */
    CANCELLED
}
