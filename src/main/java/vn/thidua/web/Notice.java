package vn.thidua.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page says once about what was just done.
 *
 * @param undo address a POST to which takes it back, or null
 */
public record Notice(String text, @Nullable String undo) {}
