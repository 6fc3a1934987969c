package vn.thidua.web;

/**
 * One line of a select or one radio button.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a line below the label of a radio button, empty for none
 */
public record Option(String value, String label, String hint) {
    public Option(String value, String label) {
        this(value, label, "");
    }
}
