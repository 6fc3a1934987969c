package vn.thidua.pledge.web;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.pledge.PledgeView;
import vn.thidua.pledge.RecordResults;
import vn.thidua.web.Inputs;

/** Results against the targets as typed. */
class ResultsForm {
    public String version = "";
    public List<ResultForm> lines = new ArrayList<>();
    public String midYearNote = "";
    public String yearEndNote = "";

    static ResultsForm of(PledgeView pledge) {
        var form = new ResultsForm();
        form.version = Long.toString(pledge.version());
        pledge.targets().forEach(target -> form.lines.add(ResultForm.of(target)));
        form.midYearNote = pledge.midYearNote() == null ? "" : pledge.midYearNote();
        form.yearEndNote = pledge.yearEndNote() == null ? "" : pledge.yearEndNote();
        return form;
    }

    RecordResults toCommand(Inputs in, BlocYearId blocYear) {
        var results = new ArrayList<RecordResults.Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var field = "lines[" + i + "].";
            results.add(new RecordResults.Line(
                    in.requiredId(field + "target", line.target, "pledge.target"),
                    in.line(field + "midYear", line.midYear, "pledge.mid-year", 500),
                    in.line(field + "yearEnd", line.yearEnd, "pledge.year-end", 500)));
        }
        return new RecordResults(
                blocYear,
                results,
                in.prose("midYearNote", midYearNote, "pledge.mid-year-note", 5000),
                in.prose("yearEndNote", yearEndNote, "pledge.year-end-note", 5000),
                in.version(version));
    }
}
