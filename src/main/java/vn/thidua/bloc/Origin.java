package vn.thidua.bloc;

/** Where a row of the member list comes from (RULINGS 9). */
public enum Origin {
    /** Stands in the list of the document or article. */
    LISTED,
    /** Only named in a result, such as an award proposed for it; shown "suy ra" until a person accepts it. */
    NAMED,
    /** Taken over from the year before. */
    COPIED,
    /** Pasted or read from a file. */
    IMPORTED
}
