package vn.thidua.award;

import java.time.LocalDate;

/**
 * A decision that has a line on a dossier.
 *
 * @param outcome constant whose label says what it decided
 * @param published whether everybody reads it
 */
public record SettlingDecision(
        Enum<?> outcome, String paperNumber, LocalDate decidedOn, boolean published, String address) {}
