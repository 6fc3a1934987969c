package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.text;
import static vn.thidua.conference.web.RowForms.ticked;

import java.util.ArrayList;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.JudgingPart;
import vn.thidua.conference.OfficerLine;
import vn.thidua.conference.OfficersPart;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Inputs;

/** What was agreed on: sections VI and VII of the form, shown and read. */
final class ResultFields {
    /** Where the fields of the next head stand. */
    static final String HEAD = "head.";

    private ResultFields() {}

    static void show(MinutesForm form, OfficersPart part) {
        form.head = ResultForm.of(part.head());
        part.deputies().forEach(deputy -> form.deputies.add(ResultForm.of(deputy)));
        form.deviationReason = text(part.deviationReason());
        form.pledgeSigned = part.pledgeSigned() ? "true" : "";
        form.pledgeYear = text(part.pledgeYear());
        form.pledgeNote = text(part.pledgeNote());
        form.flagHandedOver = part.flagHandedOver() ? "true" : "";
        form.flagYear = text(part.flagYear());
        form.flagFrom = text(part.flagFrom());
        form.flagTo = text(part.flagTo());
        form.flagNote = text(part.flagNote());
    }

    /** Names those whom the rotation proposes, where nobody is named. */
    static void asProposed(MinutesForm form, NextOfficers next) {
        if (!form.isOfficersOpen()) {
            return;
        }
        if (next.head() != null) {
            form.head.unit = next.head().unit().toString();
        }
        if (next.deputy() != null) {
            if (form.deputies.isEmpty()) {
                form.deputies.add(new ResultForm());
            }
            form.deputies.get(0).unit = next.deputy().unit().toString();
        }
    }

    static JudgingPart judging(MinutesForm form, Inputs in, EmulationYear year) {
        var lines = new ArrayList<AwardLine>();
        for (int i = 0; i < form.awards.size(); i++) {
            if (!form.awards.get(i).isBlank()) {
                var at = "awards[" + i + "].";
                var line = form.awards.get(i).toAward(in, at, year);
                // a quantity that is no number is told already
                if ((line.unit() == null) == RowForms.blank(form.awards.get(i).quantity)) {
                    in.reject(at + "unit", "constraint.resolution_award_named_or_counted");
                }
                lines.add(line);
            }
        }
        return new JudgingPart(lines);
    }

    static OfficersPart officers(MinutesForm form, Inputs in) {
        var first = form.head.isBlank() ? null : form.head.toOfficer(in, HEAD);
        var others = new ArrayList<OfficerLine>();
        for (int i = 0; i < form.deputies.size(); i++) {
            if (!form.deputies.get(i).isBlank()) {
                others.add(form.deputies.get(i).toOfficer(in, "deputies[" + i + "]."));
            }
        }
        boolean signed = ticked(form.pledgeSigned);
        boolean handed = ticked(form.flagHandedOver);
        return new OfficersPart(
                first,
                others,
                in.line("deviationReason", form.deviationReason, "conference.deviation-reason", 500),
                signed,
                signed ? in.year("pledgeYear", form.pledgeYear, "conference.pledge-year") : null,
                signed ? in.line("pledgeNote", form.pledgeNote, "conference.pledge-note", 500) : null,
                handed,
                handed ? in.year("flagYear", form.flagYear, "conference.flag-year") : null,
                handed ? RowForms.unit(in, "flagFrom", form.flagFrom, "conference.flag-from") : null,
                handed ? RowForms.unit(in, "flagTo", form.flagTo, "conference.flag-to") : null,
                handed ? in.line("flagNote", form.flagNote, "conference.flag-note", 500) : null);
    }
}
