package vn.thidua.award;

import java.time.LocalDate;

/**
 * The council's official vote on a dossier, the one that counts.
 *
 * @param votes in favour of how many, such as {@code 8/9 (88,9%)}
 * @param minutes number of the minutes that hold it
 */
public record CouncilResult(VoteOutcome outcome, String votes, String minutes, LocalDate metOn) {}
