package vn.thidua.conference;

import vn.thidua.bloc.BlocYearId;

/** Minutes were locked: their results now count. Published in the same transaction. */
public record MinutesLocked(ConferenceId conference, BlocYearId blocYear, int minutesNo) {}
