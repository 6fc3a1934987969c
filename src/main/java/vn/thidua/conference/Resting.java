package vn.thidua.conference;

import org.jspecify.annotations.Nullable;

/**
 * Something that rests on the minutes of a conference, so that it cannot be cancelled.
 *
 * @param name what it is called: the dossier with its unit, the title of a meeting
 * @param state its state in words; null where it does not matter
 * @param address where it is read
 */
public record Resting(String name, @Nullable String state, String address) {}
