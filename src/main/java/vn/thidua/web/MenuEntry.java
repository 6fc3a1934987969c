package vn.thidua.web;

/**
 * One entry of a menu.
 *
 * @param label message key; in a {@link Frame}, the words themselves
 * @param current whether the present page belongs to it
 */
public record MenuEntry(String label, String address, boolean current) {
    MenuEntry worded(Messages messages) {
        return new MenuEntry(messages.text(label), address, current);
    }
}
