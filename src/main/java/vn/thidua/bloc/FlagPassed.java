package vn.thidua.bloc;

/** Whether the head's flag was passed on at a handover, as the trail words it. */
enum FlagPassed {
    YES,
    NO
}
