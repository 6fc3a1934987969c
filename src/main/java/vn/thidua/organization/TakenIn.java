package vn.thidua.organization;

import java.util.UUID;

/**
 * What came of a pasted list.
 *
 * @param entered bodies that are new; the other lines became aliases
 * @param act to be taken back with {@link RegistryActs#undo}
 */
public record TakenIn(int entered, UUID act) {}
