package vn.thidua.organization;

/**
 * What the head of a bloc's papers says of the authority above it (Nghị định 30/2020/NĐ-CP, Annex I).
 *
 * @param superior the body above the bloc, as set, else the people's committee; empty while the province is not known
 * @param office to whom a copy goes: the office that keeps the blocs; empty while it has no name
 */
public record Letterhead(String superior, String office) {
    /** Of a province that the source does not name. */
    public static final Letterhead UNKNOWN = new Letterhead("", "");
}
