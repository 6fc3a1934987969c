package vn.thidua.conference.web;

/** A step of a conference and, where it needs one, its reason. */
class MoveForm {
    public String step = "";
    public String reason = "";
    /** Of the minutes the page showed. */
    public String version = "";
}
