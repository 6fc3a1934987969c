package vn.thidua.award;

import java.time.LocalDate;

/**
 * The council's official vote on a dossier, the one that counts.
 *
 * @param passed whether the council proposes the award
 * @param votes in favour of how many, such as {@code 8/9}
 * @param share the same in percent
 * @param minutes number of the minutes that hold it
 */
public record CouncilResult(boolean passed, String votes, String share, String minutes, LocalDate metOn) {}
