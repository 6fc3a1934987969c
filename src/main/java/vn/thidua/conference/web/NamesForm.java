package vn.thidua.conference.web;

import java.util.ArrayList;
import java.util.List;

/** The units of a line that had only a number. */
class NamesForm {
    public List<String> units = new ArrayList<>();
    public String reason = "";
}
