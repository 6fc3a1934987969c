package vn.thidua.decision;

import java.time.LocalDate;

/**
 * Something that by the records happened to dossiers of a decision after its paper was signed; worth a look, not refused.
 *
 * @param key of the sentence that says what
 * @param dossiers their numbers
 */
public record EarlySigning(String key, LocalDate day, String dossiers) {}
