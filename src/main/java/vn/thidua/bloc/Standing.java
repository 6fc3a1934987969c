package vn.thidua.bloc;

/** What an actor is in one bloc and year. Rights follow the year of the record, never the calendar's. */
public enum Standing {
    /** No part in this year. */
    NONE,
    /** Speaks for a member unit. */
    MEMBER,
    /** Speaks for a deputy head. */
    DEPUTY,
    /** Speaks for the head or acting head. */
    HEAD,
    /** A council member who follows this bloc. */
    MONITOR
}
