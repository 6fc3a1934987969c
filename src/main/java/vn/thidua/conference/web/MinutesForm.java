package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.name;
import static vn.thidua.conference.web.RowForms.text;
import static vn.thidua.conference.web.RowForms.ticked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.DirectFieldBindingResult;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.conference.Adoption;
import vn.thidua.conference.AgendaKind;
import vn.thidua.conference.AnswerState;
import vn.thidua.conference.AttendancePart;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ChairPart;
import vn.thidua.conference.ClosingPart;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.DirectingPart;
import vn.thidua.conference.DiscussionPart;
import vn.thidua.conference.GuestRole;
import vn.thidua.conference.JudgingPart;
import vn.thidua.conference.LastPlace;
import vn.thidua.conference.Minutes;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.conference.MinutesPart;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.OfficerLine;
import vn.thidua.conference.OfficersPart;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.Person;
import vn.thidua.conference.PetitionPart;
import vn.thidua.conference.Presence;
import vn.thidua.conference.ReportKind;
import vn.thidua.conference.ReportPart;
import vn.thidua.conference.SavePart;
import vn.thidua.conference.SectionVersions;
import vn.thidua.conference.VotingMethod;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.Text;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** The nine sections as one form, or some of them; {@code parts} says which stood on the page. */
class MinutesForm {
    private static final List<String> USUAL_AWARDS =
            List.of("GOVERNMENT_FLAG", "PROVINCIAL_FLAG", "PROVINCIAL_MERIT_CERTIFICATE");

    /** Where the fields of the next head stand. */
    private static final String HEAD = "head.";

    /** The nine sections' versions as drawn, joined by dots. */
    public String version = "";
    /** Numbers of the sections on the page, joined by dots. */
    public String parts = "";
    /** What others saved where this sender typed something else, as the page of a conflict offered it. */
    public List<RowForms.ChoiceForm> choices = new ArrayList<>();

    public String title = "";
    public String held = "";
    public String partOfDay = "";
    public String startsAt = "";
    public String venue = "";
    public String host = "";
    public String hostText = "";
    public String announcedMembers = "";
    public String period = "";
    public String nextPeriod = "";
    public List<RowForms.AttendeeForm> attendees = new ArrayList<>();
    public List<RowForms.GuestForm> guests = new ArrayList<>();

    public String chairName = "";
    public String chairTitles = "";
    public String chairUnit = "";
    public String secretaryName = "";
    public String secretaryTitles = "";
    public String secretaryUnit = "";
    public String opening = "";
    public List<RowForms.AgendaForm> agenda = new ArrayList<>();

    public List<RowForms.ReportForm> reports = new ArrayList<>();
    public List<RowForms.PassageForm> results = new ArrayList<>();
    public List<RowForms.IndicatorForm> indicators = new ArrayList<>();

    public List<RowForms.PassageForm> discussion = new ArrayList<>();
    public List<RowForms.PassageForm> directing = new ArrayList<>();

    public List<RowForms.ResultForm> awards = new ArrayList<>();

    public RowForms.ResultForm head = new RowForms.ResultForm();
    public List<RowForms.ResultForm> deputies = new ArrayList<>();
    public String deviationReason = "";
    public String pledgeSigned = "";
    public String pledgeYear = "";
    public String pledgeNote = "";
    public String flagHandedOver = "";
    public String flagYear = "";
    public String flagFrom = "";
    public String flagTo = "";
    public String flagNote = "";

    public List<RowForms.PetitionForm> petitions = new ArrayList<>();

    public String endsAt = "";
    public String closing = "";
    public List<RowForms.VisitForm> visits = new ArrayList<>();
    public List<RowForms.PhotoForm> photos = new ArrayList<>();
    public List<RowForms.SourceForm> sources = new ArrayList<>();

    // out

    /**
     * @param sections on the page
     * @param reportTitle of the report that a review of the year or of half of it has
     */
    static MinutesForm of(MinutesDraft draft, List<MinutesSection> sections, String reportTitle) {
        var form = new MinutesForm();
        form.parts =
                sections.stream().map(part -> Integer.toString(part.number())).collect(Collectors.joining("."));
        form.version = draft.versions().toString();
        sections.forEach(section -> form.show(section, draft.prefilled().minutes(), draft));
        form.invite(sections, draft, reportTitle);
        return form;
    }

    /** Some text of these minutes, to be held against another. */
    static MinutesForm saying(Minutes text, MinutesDraft draft) {
        var form = new MinutesForm();
        for (var section : MinutesSection.values()) {
            form.show(section, text, draft);
        }
        return form;
    }

    private void show(MinutesSection section, Minutes text, MinutesDraft draft) {
        switch (section) {
            case ATTENDANCE -> show(text.attendance(), draft);
            case CHAIR -> show(text.chair());
            case REPORTS -> show(text.reports());
            case DISCUSSION ->
                text.discussion().passages().forEach(passage -> discussion.add(RowForms.PassageForm.of(passage)));
            case DIRECTING ->
                text.directing().passages().forEach(passage -> directing.add(RowForms.PassageForm.of(passage)));
            case JUDGING -> text.judging().awards().forEach(award -> awards.add(RowForms.ResultForm.of(award)));
            case OFFICERS -> show(text.officers());
            case PETITIONS ->
                text.petitions().petitions().forEach(petition -> petitions.add(RowForms.PetitionForm.of(petition)));
            case CLOSING -> show(text.closing());
        }
    }

    private void show(AttendancePart part, MinutesDraft draft) {
        title = text(part.title());
        held = text(part.held());
        partOfDay = name(part.partOfDay());
        startsAt = text(part.startsAt());
        venue = text(part.venue());
        host = text(part.host());
        hostText = text(part.hostText());
        announcedMembers = text(part.announcedMembers());
        period = text(part.period());
        nextPeriod = text(part.nextPeriod());
        for (var member : draft.detail().members()) {
            var row = new RowForms.AttendeeForm();
            row.member = member.id().toString();
            part.attendees().stream()
                    .filter(attendee -> attendee.member().equals(member.id()))
                    .findFirst()
                    .ifPresent(attendee -> {
                        row.presence = attendee.presence().name();
                        row.reason = text(attendee.reason());
                        row.delegate = text(attendee.delegate());
                        row.delegateTitles = text(attendee.delegateTitles());
                    });
            attendees.add(row);
        }
        for (var guest : part.guests()) {
            var row = new RowForms.GuestForm();
            row.name = text(guest.name());
            row.titles = text(guest.titles());
            row.description = text(guest.description());
            row.headcount = text(guest.headcount());
            row.role = guest.role().name();
            guests.add(row);
        }
    }

    private void show(ChairPart part) {
        var chair = Objects.requireNonNullElse(part.chair(), new Person(null, null, null));
        chairName = text(chair.name());
        chairTitles = text(chair.titles());
        chairUnit = text(chair.unit());
        var secretary = Objects.requireNonNullElse(part.secretary(), new Person(null, null, null));
        secretaryName = text(secretary.name());
        secretaryTitles = text(secretary.titles());
        secretaryUnit = text(secretary.unit());
        opening = text(part.opening());
        for (var item : part.agenda()) {
            var row = new RowForms.AgendaForm();
            row.kind = item.kind().name();
            row.year = item.year().toString();
            row.note = text(item.note());
            agenda.add(row);
        }
    }

    private void show(ReportPart part) {
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
            reports.add(row);
        }
        part.passages().forEach(passage -> results.add(RowForms.PassageForm.of(passage)));
        for (var indicator : part.indicators()) {
            var row = new RowForms.IndicatorForm();
            row.name = indicator.name();
            var amount = indicator.amount();
            row.amount = amount == null ? "" : Formats.exact(amount);
            row.unit = text(indicator.unit());
            row.words = text(indicator.amountInWords());
            row.beneficiaries = text(indicator.beneficiaries());
            indicators.add(row);
        }
    }

    private void show(OfficersPart part) {
        head = RowForms.ResultForm.of(part.head());
        part.deputies().forEach(deputy -> deputies.add(RowForms.ResultForm.of(deputy)));
        deviationReason = text(part.deviationReason());
        pledgeSigned = part.pledgeSigned() ? "true" : "";
        pledgeYear = text(part.pledgeYear());
        pledgeNote = text(part.pledgeNote());
        flagHandedOver = part.flagHandedOver() ? "true" : "";
        flagYear = text(part.flagYear());
        flagFrom = text(part.flagFrom());
        flagTo = text(part.flagTo());
        flagNote = text(part.flagNote());
    }

    private void show(ClosingPart part) {
        endsAt = text(part.endsAt());
        closing = text(part.closing());
        for (var visit : part.visits()) {
            var row = new RowForms.VisitForm();
            row.place = visit.place();
            row.purpose = text(visit.purpose());
            visits.add(row);
        }
        for (var photo : part.photos()) {
            var row = new RowForms.PhotoForm();
            row.id = text(photo.id());
            row.caption = photo.caption();
            row.fileName = text(photo.quotedFileName());
            row.photographer = text(photo.photographer());
            row.file = text(photo.file());
            photos.add(row);
        }
        for (var source : part.sources()) {
            var row = new RowForms.SourceForm();
            row.portal = text(source.portal());
            row.authors = text(source.authors());
            row.url = text(source.url());
            row.publishedLabel = text(source.publishedLabel());
            row.quoted = text(source.quoted());
            sources.add(row);
        }
    }

    /** Empty rows where people write most, so that nobody has to ask for the first one; left empty they are no rows. */
    private void invite(List<MinutesSection> sections, MinutesDraft draft, String reportTitle) {
        for (var section : sections) {
            switch (section) {
                case REPORTS -> {
                    if (reports.isEmpty() && draft.versions().neverSaved(section)) {
                        draft.detail()
                                .kind()
                                .report()
                                .ifPresent(kind -> reports.add(RowForms.ReportForm.offering(kind, reportTitle)));
                    }
                }
                case DISCUSSION -> inviteFirst(discussion, "discussion", draft);
                case DIRECTING -> inviteFirst(directing, "directing", draft);
                case PETITIONS -> inviteFirst(petitions, "petitions", draft);
                case OFFICERS -> {
                    inviteFirst(deputies, "deputies", draft);
                    if (!ticked(flagHandedOver) && flagFrom.isEmpty()) {
                        flagFrom = text(draft.head());
                    }
                }
                case JUDGING -> {
                    if (awards.isEmpty() && draft.versions().neverSaved(section)) {
                        var year = draft.detail().scope().year();
                        USUAL_AWARDS.forEach(code -> awards.add(RowForms.ResultForm.award(code, year)));
                    }
                }
                default -> {}
            }
        }
    }

    private void inviteFirst(List<?> rows, String list, MinutesDraft draft) {
        if (rows.isEmpty()) {
            add(list, draft);
        }
    }

    /** Says of every unit of the list that nothing was said of that it came. */
    private void allPresent(MinutesDraft draft) {
        var accepted = draft.detail().members().stream()
                .filter(ConferenceDetail.Member::accepted)
                .map(member -> member.id().toString())
                .collect(Collectors.toSet());
        attendees.stream()
                .filter(row -> row.presence.isEmpty() && accepted.contains(row.member))
                .forEach(row -> row.presence = Presence.PRESENT.name());
    }

    /** Says that the bloc met where it met before, as far as nothing else is said. */
    private void asLastTime(LastPlace last) {
        if (Text.line(venue) == null) {
            venue = text(last.venue());
        }
        if (Text.line(host) == null && Text.line(hostText) == null) {
            host = text(last.host());
            hostText = last.host() == null ? text(last.hostText()) : "";
        }
    }

    /** Whether nothing says yet where the meeting was held. */
    public boolean isPlaceOpen() {
        return RowForms.blank(venue, host, hostText);
    }

    /** Whether nobody is named yet for the next year. */
    public boolean isOfficersOpen() {
        return Text.line(head.unit) == null && deputies.stream().allMatch(RowForms.ResultForm::isBlank);
    }

    /** Names those whom the rotation proposes, where nobody is named. */
    private void asProposed(NextOfficers next) {
        if (!isOfficersOpen()) {
            return;
        }
        if (next.head() != null) {
            head.unit = next.head().unit().toString();
        }
        if (next.deputy() != null) {
            if (deputies.isEmpty()) {
                deputies.add(new RowForms.ResultForm());
            }
            deputies.get(0).unit = next.deputy().unit().toString();
        }
    }

    /**
     * Does one of the acts that fill several fields at once; an unknown one does nothing.
     *
     * @return the field where the writer goes on; empty for none
     */
    String fillIn(String act, MinutesDraft draft) {
        return switch (act) {
            case "co-mat-ca" -> {
                allPresent(draft);
                yield attendees.isEmpty() ? "" : "attendees[0].presence";
            }
            case "nhu-lan-truoc" -> {
                asLastTime(draft.last());
                yield "venue";
            }
            case "luan-phien" -> {
                asProposed(draft.prefilled().next());
                yield HEAD + "unit";
            }
            default -> "";
        };
    }

    /** Adds an empty row to the list of that name; an unknown name adds nothing. */
    void add(String list, MinutesDraft draft) {
        var year = draft.detail().scope().year();
        switch (list) {
            case "guests" -> guests.add(new RowForms.GuestForm());
            case "agenda" -> {
                var row = new RowForms.AgendaForm();
                row.year = year.toString();
                agenda.add(row);
            }
            case "reports" -> reports.add(new RowForms.ReportForm());
            case "results" -> results.add(RowForms.PassageForm.empty(PassageKind.EVALUATION));
            case "indicators" -> indicators.add(new RowForms.IndicatorForm());
            case "discussion" -> discussion.add(RowForms.PassageForm.empty(PassageKind.DISCUSSION));
            case "directing" -> directing.add(RowForms.PassageForm.empty(PassageKind.DIRECTING_SPEECH));
            case "awards" -> awards.add(RowForms.ResultForm.award("", year));
            case "deputies" -> deputies.add(new RowForms.ResultForm());
            case "petitions" -> petitions.add(new RowForms.PetitionForm());
            case "visits" -> visits.add(new RowForms.VisitForm());
            case "photos" -> photos.add(new RowForms.PhotoForm());
            case "sources" -> sources.add(new RowForms.SourceForm());
            default -> {}
        }
    }

    /** The first field of the last row of that list, where the writer goes on; empty where there is none. */
    String last(String list) {
        return switch (list) {
            case "guests" -> "guests[" + (guests.size() - 1) + "].name";
            case "agenda" -> "agenda[" + (agenda.size() - 1) + "].kind";
            case "reports" -> "reports[" + (reports.size() - 1) + "].kind";
            case "results" -> "results[" + (results.size() - 1) + "].kind";
            case "indicators" -> "indicators[" + (indicators.size() - 1) + "].name";
            case "discussion" -> "discussion[" + (discussion.size() - 1) + "].kind";
            case "directing" -> "directing[" + (directing.size() - 1) + "].kind";
            case "awards" -> "awards[" + (awards.size() - 1) + "].award";
            case "deputies" -> "deputies[" + (deputies.size() - 1) + "].unit";
            case "petitions" -> "petitions[" + (petitions.size() - 1) + "].addressee";
            case "visits" -> "visits[" + (visits.size() - 1) + "].place";
            case "photos" -> "photos[" + (photos.size() - 1) + "].caption";
            case "sources" -> "sources[" + (sources.size() - 1) + "].portal";
            default -> "";
        };
    }

    // in

    /** The sections that stood on the page. */
    Set<MinutesSection> sections() {
        var sections = EnumSet.noneOf(MinutesSection.class);
        Arrays.stream(parts.split("\\."))
                .filter(part -> part.matches("[1-9]"))
                .forEach(part -> MinutesSection.of(Integer.parseInt(part)).ifPresent(sections::add));
        return sections;
    }

    /**
     * Sections on the page that say something else than a page drawn now would.
     *
     * @param drawn the form of such a page
     */
    Set<MinutesSection> unlike(MinutesForm drawn, EmulationYear year) {
        return sections().stream()
                .filter(section -> {
                    var errors = new DirectFieldBindingResult(this, "form");
                    var said = part(new Inputs(errors), section, year);
                    var in = new Inputs(new DirectFieldBindingResult(drawn, "form"));
                    return errors.hasErrors() || !said.equals(drawn.part(in, section, year));
                })
                .collect(Collectors.toSet());
    }

    /** The versions this form was drawn from. */
    SectionVersions seen() {
        return SectionVersions.parse(version);
    }

    /** Reads all sections although none is sent, so that what differs between two texts gets its label. */
    void readAll(Inputs in, EmulationYear year) {
        for (var section : MinutesSection.values()) {
            part(in, section, year);
        }
    }

    List<SavePart> toCommand(Inputs in, EmulationYear year) {
        var seen = seen();
        return sections().stream()
                .map(section -> new SavePart(part(in, section, year), seen.of(section)))
                .toList();
    }

    private MinutesPart part(Inputs in, MinutesSection section, EmulationYear year) {
        return switch (section) {
            case ATTENDANCE -> attendance(in);
            case CHAIR -> chair(in);
            case REPORTS -> reports(in);
            case DISCUSSION -> new DiscussionPart(passages(in, "discussion", discussion, section));
            case DIRECTING -> new DirectingPart(passages(in, "directing", directing, section));
            case JUDGING -> judging(in, year);
            case OFFICERS -> officers(in);
            case PETITIONS -> petitions(in);
            case CLOSING -> closing(in);
        };
    }

    private AttendancePart attendance(Inputs in) {
        var ownTitle = in.line("title", title, "conference.title", 300);
        var date = in.partialDate("held", held, "conference.held");
        var part = in.choice("partOfDay", partOfDay, "conference.part-of-day", PartOfDay.class);
        var start = in.time("startsAt", startsAt, "conference.starts-at");
        var place = in.line("venue", venue, "conference.venue", 300);
        var hostUnit = RowForms.unit(in, "host", host, "conference.host");
        var hostWords = in.line("hostText", hostText, "conference.host-text", 300);
        if (hostUnit != null && hostWords != null) {
            in.reject("hostText", "conference.host.twice");
        }
        var announced = in.integer("announcedMembers", announcedMembers, "conference.announced-members", 1, 1000);
        var judged = in.line("period", period, "conference.period", 300);
        var next = in.line("nextPeriod", nextPeriod, "conference.next-period", 300);
        var present = new ArrayList<AttendancePart.Attendee>();
        for (int i = 0; i < attendees.size(); i++) {
            var row = attendees.get(i);
            var at = "attendees[" + i + "].";
            var presence = in.choice(at + "presence", row.presence, "conference.presence", Presence.class);
            var member = in.id(at + "member", row.member, "conference.unit");
            if (presence != null && member != null) {
                present.add(new AttendancePart.Attendee(
                        new MemberId(member),
                        presence,
                        presence == Presence.PRESENT
                                ? null
                                : in.line(at + "reason", row.reason, "conference.reason-absent", 300),
                        in.line(at + "delegate", row.delegate, "conference.delegate", 200),
                        in.line(at + "delegateTitles", row.delegateTitles, "conference.delegate-titles", 300)));
            }
        }
        return new AttendancePart(
                ownTitle, date, part, start, place, hostUnit, hostWords, announced, judged, next, present, guests(in));
    }

    private List<AttendancePart.Guest> guests(Inputs in) {
        var came = new ArrayList<AttendancePart.Guest>();
        for (int i = 0; i < guests.size(); i++) {
            var row = guests.get(i);
            var at = "guests[" + i + "].";
            if (row.isBlank()) {
                continue;
            }
            var guest = in.line(at + "name", row.name, "conference.guest-name", 200);
            var titles = in.prose(at + "titles", row.titles, "conference.titles", 1000);
            var group = in.line(at + "description", row.description, "conference.guest-group", 500);
            var count = in.integer(at + "headcount", row.headcount, "conference.headcount", 1, 10000);
            if ((guest == null) == (group == null)) {
                in.reject(at + "name", "constraint.conference_guest_person_or_group");
            } else if (guest != null && count != null) {
                in.reject(at + "headcount", "conference.guest.count-of-group");
            } else if (group != null && titles != null) {
                in.reject(at + "titles", "conference.guest.titles-of-person");
            }
            var role = in.choice(at + "role", row.role, "conference.guest-role", GuestRole.class);
            came.add(new AttendancePart.Guest(guest, titles, group, count, role == null ? GuestRole.GUEST : role));
        }
        return came;
    }

    private ChairPart chair(Inputs in) {
        var chair = Person.of(
                in.line("chairName", chairName, "conference.chair-name", 200),
                in.prose("chairTitles", chairTitles, "conference.titles", 1000),
                RowForms.unit(in, "chairUnit", chairUnit, "conference.chair-unit"));
        var secretary = Person.of(
                in.line("secretaryName", secretaryName, "conference.secretary-name", 200),
                in.prose("secretaryTitles", secretaryTitles, "conference.titles", 1000),
                RowForms.unit(in, "secretaryUnit", secretaryUnit, "conference.secretary-unit"));
        var words = in.prose("opening", opening, "conference.opening", 20000);
        var items = new ArrayList<ChairPart.AgendaItem>();
        for (int i = 0; i < agenda.size(); i++) {
            var row = agenda.get(i);
            var at = "agenda[" + i + "].";
            if (!row.isBlank()) {
                items.add(new ChairPart.AgendaItem(
                        in.requiredChoice(at + "kind", row.kind, "conference.agenda-kind", AgendaKind.class),
                        in.requiredYear(at + "year", row.year, "conference.agenda-year"),
                        in.line(at + "note", row.note, "conference.note", 500)));
            }
        }
        return new ChairPart(chair, secretary, words, items);
    }

    private ReportPart reports(Inputs in) {
        var papers = new ArrayList<ReportPart.Report>();
        for (int i = 0; i < reports.size(); i++) {
            var row = reports.get(i);
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
        var told = passages(in, "results", results, MinutesSection.REPORTS);
        var figures = new ArrayList<ReportPart.Indicator>();
        for (int i = 0; i < indicators.size(); i++) {
            var row = indicators.get(i);
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

    private static List<Passage> passages(
            Inputs in, String list, List<RowForms.PassageForm> rows, MinutesSection section) {
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

    private JudgingPart judging(Inputs in, EmulationYear year) {
        var lines = new ArrayList<AwardLine>();
        for (int i = 0; i < awards.size(); i++) {
            if (!awards.get(i).isBlank()) {
                var at = "awards[" + i + "].";
                var line = awards.get(i).toAward(in, at, year);
                // a quantity that is no number is told already
                if ((line.unit() == null) == RowForms.blank(awards.get(i).quantity)) {
                    in.reject(at + "unit", "constraint.resolution_award_named_or_counted");
                }
                lines.add(line);
            }
        }
        return new JudgingPart(lines);
    }

    private OfficersPart officers(Inputs in) {
        var first = head.isBlank() ? null : head.toOfficer(in, HEAD);
        var others = new ArrayList<OfficerLine>();
        for (int i = 0; i < deputies.size(); i++) {
            if (!deputies.get(i).isBlank()) {
                others.add(deputies.get(i).toOfficer(in, "deputies[" + i + "]."));
            }
        }
        boolean signed = ticked(pledgeSigned);
        boolean handed = ticked(flagHandedOver);
        return new OfficersPart(
                first,
                others,
                in.line("deviationReason", deviationReason, "conference.deviation-reason", 500),
                signed,
                signed ? in.year("pledgeYear", pledgeYear, "conference.pledge-year") : null,
                signed ? in.line("pledgeNote", pledgeNote, "conference.pledge-note", 500) : null,
                handed,
                handed ? in.year("flagYear", flagYear, "conference.flag-year") : null,
                handed ? RowForms.unit(in, "flagFrom", flagFrom, "conference.flag-from") : null,
                handed ? RowForms.unit(in, "flagTo", flagTo, "conference.flag-to") : null,
                handed ? in.line("flagNote", flagNote, "conference.flag-note", 500) : null);
    }

    private PetitionPart petitions(Inputs in) {
        var asked = new ArrayList<PetitionPart.Petition>();
        for (int i = 0; i < petitions.size(); i++) {
            var row = petitions.get(i);
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

    private ClosingPart closing(Inputs in) {
        var end = in.time("endsAt", endsAt, "conference.ends-at");
        var words = in.prose("closing", closing, "conference.closing", 20000);
        var seen = new ArrayList<ClosingPart.Visit>();
        for (int i = 0; i < visits.size(); i++) {
            var row = visits.get(i);
            if (!row.isBlank()) {
                seen.add(new ClosingPart.Visit(
                        in.required("visits[" + i + "].place", row.place, "conference.place", 300),
                        in.line("visits[" + i + "].purpose", row.purpose, "conference.purpose", 500)));
            }
        }
        var pictures = new ArrayList<ClosingPart.Photo>();
        for (int i = 0; i < photos.size(); i++) {
            var row = photos.get(i);
            var at = "photos[" + i + "].";
            if (!row.isBlank()) {
                pictures.add(new ClosingPart.Photo(
                        in.id(at + "id", row.id, "conference.line"),
                        in.required(at + "caption", row.caption, "conference.caption", 500),
                        in.line(at + "fileName", row.fileName, "conference.file-name", 200),
                        in.line(at + "photographer", row.photographer, "conference.photographer", 200),
                        file(in, at, row.file)));
            }
        }
        var taken = new ArrayList<ClosingPart.Source>();
        for (int i = 0; i < sources.size(); i++) {
            var row = sources.get(i);
            var at = "sources[" + i + "].";
            if (!row.isBlank()) {
                taken.add(new ClosingPart.Source(
                        in.line(at + "portal", row.portal, "conference.portal", 300),
                        in.line(at + "authors", row.authors, "conference.authors", 300),
                        in.line(at + "url", row.url, "conference.url", 1000),
                        in.line(at + "publishedLabel", row.publishedLabel, "conference.published-label", 200),
                        in.prose(at + "quoted", row.quoted, "conference.quoted", 20000)));
            }
        }
        return new ClosingPart(end, words, seen, pictures, taken);
    }

    private static @Nullable UUID file(Inputs in, String at, String raw) {
        return in.id(at + "file", raw, "conference.file");
    }
}
