package vn.thidua.organization;

import org.jspecify.annotations.Nullable;

/**
 * A pasted name held against the register.
 *
 * @param repeats the line of the list, from 1, that has the same name before this one; null when it is the first
 */
public record CheckedName(
        PastedName pasted, NameMatch match, @Nullable Integer repeats) {}
