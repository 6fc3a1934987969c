package vn.thidua.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.PledgeView;
import vn.thidua.pledge.TargetLine;
import vn.thidua.pledge.WritePledge;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** The pledge as typed. */
class PledgeForm {
    private static final int SPARE_LINES = 3;
    public String version = Long.toString(WritePledge.NEW);
    public String extent = Extent.WRITTEN.name();
    public String content = "";
    public List<TargetForm> lines = new ArrayList<>();
    public String occasion = Occasion.UNKNOWN.name();
    public String conference = "";
    public String conferenceText = "";
    public String signedOn = "";
    public String signedWhen = "";
    public String place = "";
    public String witness = "";
    public String sourceNote = "";

    static PledgeForm of(@Nullable PledgeView pledge) {
        var form = new PledgeForm();
        if (pledge != null) {
            form.version = Long.toString(pledge.version());
            form.extent = pledge.extent().name();
            form.content = text(pledge.content());
            pledge.targets().forEach(target -> form.lines.add(TargetForm.of(target, true)));
            form.occasion = pledge.occasion().name();
            form.conference =
                    pledge.conference() == null ? "" : pledge.conference().toString();
            form.conferenceText = text(pledge.conferenceText());
            form.signedOn = Formats.partial(pledge.signedOn());
            form.signedWhen = text(pledge.signedWhen());
            form.place = text(pledge.place());
            form.witness = text(pledge.witness());
            form.sourceNote = text(pledge.sourceNote());
        }
        return form.withSpareLines();
    }

    /** Text and targets of an earlier year; when and where that one was signed is not taken over. */
    static PledgeForm from(PledgeView template) {
        var form = new PledgeForm();
        form.content = text(template.content());
        template.targets().forEach(target -> form.lines.add(TargetForm.of(target, false)));
        return form.withSpareLines();
    }

    PledgeForm withSpareLines() {
        for (int i = 0; i < SPARE_LINES; i++) {
            lines.add(new TargetForm());
        }
        return this;
    }

    WritePledge toCommand(Inputs in, BlocYearId blocYear) {
        var targets = new ArrayList<TargetLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var field = "lines[" + i + "].";
            var text = in.line(field + "text", line.text, "pledge.target", 1000);
            var amount = in.decimal(field + "amount", line.amount, "pledge.amount", null, null);
            var unit = in.line(field + "unit", line.unit, "pledge.unit", 100);
            if (text != null) {
                targets.add(new TargetLine(id(line.id), text, amount, unit));
            } else if (amount != null || unit != null) {
                in.reject(field + "text", "pledge.target.no-text");
            }
        }
        return new WritePledge(
                blocYear,
                in.requiredChoice("extent", extent, "pledge.extent", Extent.class),
                in.prose("content", content, "pledge.content", 20_000),
                targets,
                in.requiredChoice("occasion", occasion, "pledge.occasion", Occasion.class),
                in.id("conference", conference, "pledge.conference"),
                in.line("conferenceText", conferenceText, "pledge.conference-text", 300),
                in.partialDate("signedOn", signedOn, "pledge.signed-on"),
                in.line("signedWhen", signedWhen, "pledge.signed-when", 300),
                in.line("place", place, "pledge.place", 300),
                in.line("witness", witness, "pledge.witness", 300),
                in.prose("sourceNote", sourceNote, "pledge.source-note", 2000),
                in.version(version));
    }

    /** A hidden field that somebody tampered with makes a new line. */
    private static @Nullable UUID id(String raw) {
        try {
            return raw.isEmpty() ? null : UUID.fromString(raw);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
