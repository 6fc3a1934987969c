package vn.thidua.web;

/**
 * One entry of a menu.
 *
 * @param label message key
 * @param current whether the present page belongs to it
 */
public record MenuEntry(String label, String address, boolean current) {}
