package vn.thidua.bloc;

/** What a province calls the grouping. */
public enum BlocKind {
    /** Khối: units of one nature. */
    BLOC,
    /** Cụm: units of one area or several blocs together. */
    CLUSTER,
    /** Khu vực: localities next to each other. */
    REGION
}
