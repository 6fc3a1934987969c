package vn.thidua.award;

import java.time.LocalDate;

/**
 * The council's official vote on a dossier as the dossier keeps it.
 *
 * @param minutes number of the council's minutes
 * @param closedOn day on which the giving of opinions was closed
 */
public record CouncilWord(VoteOutcome outcome, String minutes, LocalDate metOn, LocalDate closedOn) {}
