package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.name;
import static vn.thidua.conference.web.RowForms.text;
import static vn.thidua.conference.web.RowForms.ticked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thidua.conference.Adoption;
import vn.thidua.conference.AnswerState;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PetitionPart;
import vn.thidua.conference.ReportKind;
import vn.thidua.conference.ReportPart;
import vn.thidua.conference.VotingMethod;
import vn.thidua.kernel.Text;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** What was presented, said and asked for: sections III, IV, V and VIII of the form, shown and read. */
final class ContentFields {
    private ContentFields() {}

    static void show(MinutesForm form, ReportPart part) {
        for (var report : part.reports()) {
            var row = new RowForms.ReportForm();
            row.kind = report.kind().name();
            row.title = report.title();
            row.presentedBy = text(report.presentedBy());
            row.presenter = text(report.presenter());
            row.asDraft = report.asDraft() ? "true" : "";
            row.adopted = report.adopted().name();
            row.method = name(report.method());
            row.content = text(report.content());
            form.reports.add(row);
        }
        part.passages().forEach(passage -> form.results.add(RowForms.PassageForm.of(passage)));
        for (var indicator : part.indicators()) {
            var row = new RowForms.IndicatorForm();
            row.name = indicator.name();
            var amount = indicator.amount();
            row.amount = amount == null ? "" : Formats.exact(amount);
            row.unit = text(indicator.unit());
            row.words = text(indicator.amountInWords());
            row.beneficiaries = text(indicator.beneficiaries());
            form.indicators.add(row);
        }
    }

    static ReportPart reports(MinutesForm form, Inputs in) {
        var papers = new ArrayList<ReportPart.Report>();
        for (int i = 0; i < form.reports.size(); i++) {
            var row = form.reports.get(i);
            var at = "reports[" + i + "].";
            if (row.isBlank()) {
                continue;
            }
            var adopted = in.choice(at + "adopted", row.adopted, "conference.adopted", Adoption.class);
            var kind = in.choice(at + "kind", row.kind, "conference.report-kind", ReportKind.class);
            var agreed = in.choice(at + "method", row.method, "conference.method", VotingMethod.class);
            papers.add(new ReportPart.Report(
                    kind == null ? ReportKind.OTHER : kind,
                    in.required(at + "title", row.title, "conference.report-title", 500),
                    in.line(at + "presentedBy", row.presentedBy, "conference.presented-by", 300),
                    RowForms.unit(in, at + "presenter", row.presenter, "conference.presenter"),
                    ticked(row.asDraft),
                    adopted == null ? Adoption.NOT_RECORDED : adopted,
                    adopted != null && adopted.isAdopted() ? agreed : null,
                    in.prose(at + "content", row.content, "conference.content", 50000)));
        }
        var told = passages(in, "results", form.results, MinutesSection.REPORTS);
        var figures = new ArrayList<ReportPart.Indicator>();
        for (int i = 0; i < form.indicators.size(); i++) {
            var row = form.indicators.get(i);
            var at = "indicators[" + i + "].";
            if (row.isBlank()) {
                continue;
            }
            var amount = in.decimal(at + "amount", row.amount, "conference.amount", BigDecimal.ZERO, null);
            var words = in.line(at + "words", row.words, "conference.amount-words", 300);
            if (amount != null && words != null) {
                in.reject(at + "words", "conference.indicator.number-or-words");
            }
            var measured = in.line(at + "unit", row.unit, "conference.amount-unit", 50);
            if (measured != null && Text.line(row.amount) == null) {
                in.reject(at + "unit", "conference.indicator.unit-of-number");
            }
            figures.add(new ReportPart.Indicator(
                    in.required(at + "name", row.name, "conference.indicator", 300),
                    amount,
                    measured,
                    words,
                    in.line(at + "beneficiaries", row.beneficiaries, "conference.beneficiaries", 500)));
        }
        return new ReportPart(papers, told, figures);
    }

    static List<Passage> passages(Inputs in, String list, List<RowForms.PassageForm> rows, MinutesSection section) {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < rows.size(); i++) {
            var at = list + "[" + i + "].";
            if (!rows.get(i).isBlank()) {
                var passage = rows.get(i).toPassage(in, at);
                if (passage.kind().section() == section) {
                    passages.add(passage);
                } else {
                    in.reject(at + "kind", "conference.passage.elsewhere");
                }
            }
        }
        return passages;
    }

    static PetitionPart petitions(MinutesForm form, Inputs in) {
        var asked = new ArrayList<PetitionPart.Petition>();
        for (int i = 0; i < form.petitions.size(); i++) {
            var row = form.petitions.get(i);
            var at = "petitions[" + i + "].";
            boolean spot = ticked(row.answeredAtMeeting);
            if (row.isBlank()) {
                continue;
            }
            var before = in.choice(at + "answerState", row.answerState, "conference.answer-state", AnswerState.class);
            var state = spot ? AnswerState.ANSWERED_AT_MEETING : Objects.requireNonNullElse(before, AnswerState.OPEN);
            var answer = in.prose(at + "answer", row.answer, "conference.answer", 20000);
            var words = in.prose(at + "text", row.text, "conference.petition", 20000);
            if (words == null && state != AnswerState.ANSWERED_AT_MEETING) {
                in.reject(at + "text", "constraint.petition_says_something");
            }
            if (answer != null && state == AnswerState.OPEN) {
                in.reject(at + "answer", "conference.answer.when-answered");
            }
            boolean open = state == AnswerState.OPEN;
            var addressee = in.line(at + "addressee", row.addressee, "conference.addressee", 300);
            asked.add(new PetitionPart.Petition(
                    row.petition(in, at),
                    addressee,
                    addressee != null && ticked(row.inferred),
                    words,
                    RowForms.unit(in, at + "raisedBy", row.raisedBy, "conference.raised-by"),
                    state,
                    open ? null : answer,
                    open ? null : in.line(at + "answeredBy", row.answeredBy, "conference.answered-by", 300),
                    open ? null : in.date(at + "answeredOn", row.answeredOn, "conference.answered-on"),
                    open
                            ? null
                            : in.line(at + "answerDocument", row.answerDocument, "conference.answer-document", 300)));
        }
        return new PetitionPart(asked);
    }
}
