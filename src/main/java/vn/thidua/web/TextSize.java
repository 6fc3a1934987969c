package vn.thidua.web;

/**
 * One choice of the text size switch (UX 3.11).
 *
 * @param label its word
 * @param address this page, shown in that size
 */
public record TextSize(String label, String address, boolean current) {}
