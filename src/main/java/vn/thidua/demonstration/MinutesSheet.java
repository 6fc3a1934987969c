package vn.thidua.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.Adoption;
import vn.thidua.conference.AgendaKind;
import vn.thidua.conference.AnswerState;
import vn.thidua.conference.AttendancePart;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ChairPart;
import vn.thidua.conference.ClosingPart;
import vn.thidua.conference.DirectingPart;
import vn.thidua.conference.DiscussionPart;
import vn.thidua.conference.GuestRole;
import vn.thidua.conference.JudgingPart;
import vn.thidua.conference.MinutesPart;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.OfficerLine;
import vn.thidua.conference.OfficersPart;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.PetitionPart;
import vn.thidua.conference.ReportKind;
import vn.thidua.conference.ReportPart;
import vn.thidua.conference.VotingMethod;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;

/** Reads the nine sections of the minutes out of an article's file. */
final class MinutesSheet {
    private final Registry registry;
    private final String province;
    private final EmulationYear year;
    private final Sheet conference;

    MinutesSheet(Registry registry, Sheet article) {
        this.registry = registry;
        this.province = article.text("province");
        this.year = new EmulationYear(article.number("year"));
        this.conference = article.sheet("conference");
    }

    /** What is recorded; sections the article says nothing of are left out. */
    List<MinutesPart> parts() {
        var parts = new ArrayList<MinutesPart>(List.of(
                attendance(),
                chair(),
                reports(),
                new DiscussionPart(passages(MinutesSection.DISCUSSION)),
                new DirectingPart(passages(MinutesSection.DIRECTING)),
                judging(),
                officers(),
                petitions(),
                closing()));
        parts.removeIf(MinutesPart::isBlank);
        return parts;
    }

    private AttendancePart attendance() {
        var part = conference.optional("part");
        return new AttendancePart(
                conference.optional("title"),
                conference.partialDate("date"),
                part == null ? null : PartOfDay.valueOf(part),
                null,
                conference.optional("venue"),
                unit(conference.optional("host")),
                null,
                conference.has("announced") ? conference.number("announced") : null,
                conference.optional("period"),
                conference.optional("nextPeriod"),
                List.of(),
                conference.sheets("guests").stream().map(MinutesSheet::guest).toList());
    }

    private static AttendancePart.Guest guest(Sheet guest) {
        var role = guest.has("role") ? guest.choice("role", GuestRole.class) : GuestRole.GUEST;
        return guest.has("name")
                ? AttendancePart.Guest.person(guest.text("name"), String.join("\n", guest.texts("titles")), role)
                : AttendancePart.Guest.group(guest.text("group"), null, role);
    }

    private ChairPart chair() {
        return new ChairPart(
                null,
                null,
                null,
                conference.sheets("agenda").stream()
                        .map(item -> new ChairPart.AgendaItem(
                                item.choice("kind", AgendaKind.class),
                                new EmulationYear(item.number("year")),
                                item.optional("text")))
                        .toList());
    }

    private ReportPart reports() {
        return new ReportPart(
                conference.sheets("reports").stream()
                        .map(report -> new ReportPart.Report(
                                report.choice("kind", ReportKind.class),
                                report.text("title"),
                                report.optional("by"),
                                null,
                                report.flag("draft"),
                                report.choice("adopted", Adoption.class),
                                report.choice("method", VotingMethod.class),
                                report.optional("how")))
                        .toList(),
                passages(MinutesSection.REPORTS),
                conference.sheets("indicators").stream()
                        .map(indicator -> new ReportPart.Indicator(
                                indicator.text("label"),
                                null,
                                null,
                                indicator.optional("words"),
                                indicator.optional("beneficiaries")))
                        .toList());
    }

    private List<Passage> passages(MinutesSection section) {
        return conference.sheets("passages").stream()
                .map(passage -> new Passage(
                        passage.choice("kind", PassageKind.class),
                        passage.optional("title"),
                        passage.optional("speaker"),
                        passage.optional("speakerTitle"),
                        null,
                        passage.optional("text")))
                .filter(passage -> passage.kind().section() == section)
                .toList();
    }

    private JudgingPart judging() {
        return new JudgingPart(conference.sheets("awards").stream()
                .map(award -> award.has("unit")
                        ? AwardLine.named(
                                award.text("award"),
                                year,
                                Objects.requireNonNull(unit(award.text("unit"))),
                                award.optional("wording"))
                        : AwardLine.counted(
                                award.text("award"), year, award.number("quantity"), award.optional("wording")))
                .toList());
    }

    private OfficersPart officers() {
        var next = conference.sheet("next");
        var flag = conference.sheet("flag");
        var pledge = conference.sheet("pledge");
        return new OfficersPart(
                line(next.optional("head"), next.optional("wording")),
                next.texts("deputies").stream()
                        .map(deputy -> Objects.requireNonNull(
                                line(deputy, next.optional(next.has("deputyWording") ? "deputyWording" : "wording"))))
                        .toList(),
                null,
                conference.has("pledge"),
                conference.has("pledge") ? new EmulationYear(pledge.number("year")) : null,
                pledge.optional("note"),
                conference.has("flag"),
                conference.has("flag") ? new EmulationYear(flag.number("year")) : null,
                unit(flag.optional("from")),
                unit(flag.optional("to")),
                flag.optional("note"));
    }

    private @Nullable OfficerLine line(@Nullable String name, @Nullable String wording) {
        var unit = unit(name);
        return unit == null ? null : OfficerLine.of(unit, wording);
    }

    private PetitionPart petitions() {
        return new PetitionPart(conference.sheets("petitions").stream()
                .map(petition -> new PetitionPart.Petition(
                        null,
                        petition.optional("to"),
                        petition.flag("inferred"),
                        petition.optional("text"),
                        null,
                        petition.flag("answeredOrally") ? AnswerState.ANSWERED_AT_MEETING : AnswerState.OPEN,
                        null,
                        null,
                        null,
                        null))
                .toList());
    }

    private ClosingPart closing() {
        var source = conference.sheet("source");
        return new ClosingPart(
                null,
                null,
                conference.sheets("visits").stream()
                        .map(visit -> new ClosingPart.Visit(visit.text("place"), visit.optional("what")))
                        .toList(),
                conference.sheets("photos").stream()
                        .map(photo -> new ClosingPart.Photo(
                                null, photo.text("caption"), photo.optional("file"), photo.optional("by"), null))
                        .toList(),
                List.of(new ClosingPart.Source(
                        source.optional("portal"),
                        source.optional("authors"),
                        null,
                        source.optional("publishedLabel"),
                        source.optional("title"))));
    }

    private @Nullable OrganizationId unit(@Nullable String name) {
        return name == null ? null : registry.unit(province, name);
    }
}
