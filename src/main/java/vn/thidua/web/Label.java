package vn.thidua.web;

/**
 * A field's label as an argument of a message.
 *
 * @param key without the prefix {@code label.}
 * @param inside whether it stands inside a sentence ("Nhập tên khối") and not at its beginning
 */
record Label(String key, boolean inside) {
    static final String PREFIX = "label.";
}
