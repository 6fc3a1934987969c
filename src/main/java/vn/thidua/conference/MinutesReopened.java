package vn.thidua.conference;

import vn.thidua.bloc.BlocYearId;

/**
 * Locked minutes were opened again: their results no longer count until locked anew. Published in the same transaction.
 *
 * @param minutesNo the version that is now being written
 */
public record MinutesReopened(ConferenceId conference, BlocYearId blocYear, int minutesNo, String reason) {}
