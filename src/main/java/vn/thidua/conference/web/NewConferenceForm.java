package vn.thidua.conference.web;

/** Bloc, year and kind: all that a recorded conference must have. */
class NewConferenceForm {
    public String bloc = "";
    public String year = "";
    public String kind = "";
}
