package vn.thidua.bloc;

/** How an office came to a unit (DOMAIN 2.1). */
public enum Basis {
    /** Bầu hoặc suy tôn at a conference. */
    ELECTED,
    /** Cử by a decision of the province. */
    APPOINTED,
    /** Introduced by the bloc, then confirmed by a decision. */
    CONFIRMED,
    /** Known from a paper or article that says no more. */
    RECOGNISED,
    /** Not recorded. */
    UNKNOWN
}
