package vn.thidua.web;

/** A record in the model of a page whose address carries the record's number and, as decoration, its name. */
public interface Numbered {
    int number();

    /** What the address says after the number; empty where it is the number alone. */
    String name();

    /** For a page whose records are shown under another name than their address has. */
    static Numbered of(int number, String name) {
        return new Place(number, name);
    }

    /** A number and a name. */
    record Place(int number, String name) implements Numbered {}
}
