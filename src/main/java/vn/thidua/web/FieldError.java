package vn.thidua.web;

/**
 * One line of the error summary.
 *
 * @param target id of the field it leads to; empty for the form as a whole
 */
public record FieldError(String target, String text) {}
