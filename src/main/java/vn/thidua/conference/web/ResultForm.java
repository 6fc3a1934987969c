package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.name;
import static vn.thidua.conference.web.RowForms.text;
import static vn.thidua.conference.web.RowForms.ticked;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.OfficerLine;
import vn.thidua.conference.ResolutionId;
import vn.thidua.conference.VoteFigures;
import vn.thidua.conference.VotingMethod;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.web.FormRow;
import vn.thidua.web.Inputs;

/** A result: an award line or an officer, with how it was agreed. */
class ResultForm implements FormRow {
    private static final int MOST = 100_000;

    public String id = "";
    public String award = "";
    public String year = "";
    public String unit = "";
    public String quantity = "";
    public String wording = "";
    public String leading = "";
    public String representativeName = "";
    public String representativeTitle = "";
    public String method = "";
    public String basis = "";
    public String eligible = "";
    public String present = "";
    public String written = "";
    public String issued = "";
    public String returned = "";
    public String valid = "";
    public String invalid = "";
    public String blank = "";
    public String inFavour = "";
    public String against = "";

    static ResultForm award(String code, EmulationYear year) {
        var form = new ResultForm();
        form.award = code;
        form.year = year.toString();
        return form;
    }

    static ResultForm of(AwardLine line) {
        var form = award(line.awardCode(), line.year());
        form.id = text(line.id());
        form.unit = text(line.unit());
        form.quantity = text(line.quantity());
        form.wording = text(line.wording());
        form.leading = line.leading() ? "true" : "";
        form.show(line.method(), line.figures());
        return form;
    }

    static ResultForm of(@Nullable OfficerLine line) {
        var form = new ResultForm();
        if (line != null) {
            form.id = text(line.id());
            form.unit = text(line.unit());
            form.representativeName = text(line.representativeName());
            form.representativeTitle = text(line.representativeTitle());
            form.wording = text(line.wording());
            form.show(line.method(), line.figures());
        }
        return form;
    }

    private void show(VotingMethod agreed, @Nullable VoteFigures recorded) {
        var figures = Objects.requireNonNullElse(recorded, VoteFigures.NONE);
        method = agreed == VotingMethod.NOT_RECORDED ? "" : agreed.name();
        basis = name(figures.basis());
        eligible = text(figures.eligible());
        present = text(figures.present());
        written = text(figures.written());
        issued = text(figures.issued());
        returned = text(figures.returned());
        valid = text(figures.valid());
        invalid = text(figures.invalid());
        blank = text(figures.blank());
        inFavour = text(figures.inFavour());
        against = text(figures.against());
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String about() {
        return award;
    }

    @Override
    public boolean isBlank() {
        return RowForms.blank(unit, quantity, representativeName, representativeTitle, wording);
    }

    AwardLine toAward(Inputs in, String at, EmulationYear home) {
        var given = in.year(at + "year", year, "conference.award-year");
        return new AwardLine(
                line(in, at),
                in.requiredKey(at + "award", award, "conference.award"),
                given == null ? home : given,
                RowForms.unit(in, at + "unit", unit, "conference.award-unit"),
                in.integer(at + "quantity", quantity, "conference.quantity", 1, 1000),
                in.line(at + "wording", wording, "conference.wording", 500),
                ticked(leading),
                agreed(in, at),
                figures(in, at));
    }

    OfficerLine toOfficer(Inputs in, String at) {
        return new OfficerLine(
                line(in, at),
                new OrganizationId(in.requiredId(at + "unit", unit, "conference.officer-unit")),
                in.line(at + "representativeName", representativeName, "conference.representative-name", 200),
                in.line(at + "representativeTitle", representativeTitle, "conference.representative-title", 300),
                in.line(at + "wording", wording, "conference.wording", 500),
                agreed(in, at),
                figures(in, at));
    }

    private VotingMethod agreed(Inputs in, String at) {
        return Objects.requireNonNullElse(
                in.choice(at + "method", method, "conference.method", VotingMethod.class), VotingMethod.NOT_RECORDED);
    }

    private @Nullable ResolutionId line(Inputs in, String at) {
        var given = in.id(at + "id", id, "conference.line");
        return given == null ? null : new ResolutionId(given);
    }

    private @Nullable VoteFigures figures(Inputs in, String at) {
        var figures = new VoteFigures(
                in.choice(at + "basis", basis, "conference.basis", VoteBasis.class),
                in.integer(at + "eligible", eligible, "conference.eligible", 0, MOST),
                in.integer(at + "present", present, "conference.present", 0, MOST),
                in.integer(at + "written", written, "conference.written", 0, MOST),
                in.integer(at + "issued", issued, "conference.issued", 0, MOST),
                in.integer(at + "returned", returned, "conference.returned", 0, MOST),
                in.integer(at + "valid", valid, "conference.valid", 0, MOST),
                in.integer(at + "invalid", invalid, "conference.invalid", 0, MOST),
                in.integer(at + "blank", blank, "conference.blank", 0, MOST),
                in.integer(at + "inFavour", inFavour, "conference.in-favour", 0, MOST),
                in.integer(at + "against", against, "conference.against", 0, MOST));
        // consensus has no figures, and none are invented from what was typed by mistake
        if (figures.isEmpty()) {
            return null;
        }
        if (VotingMethod.CONSENSUS.name().equals(method)) {
            in.reject(at + "method", "conference.figures.consensus");
        }
        return figures;
    }
}
