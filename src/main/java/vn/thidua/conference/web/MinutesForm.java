package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.text;
import static vn.thidua.conference.web.RowForms.ticked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.DirectFieldBindingResult;
import vn.thidua.conference.DirectingPart;
import vn.thidua.conference.DiscussionPart;
import vn.thidua.conference.Minutes;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.conference.MinutesPart;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.SavePart;
import vn.thidua.conference.SectionVersions;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Text;
import vn.thidua.web.Inputs;

/** The nine sections as one form, or some of them; {@code parts} says which stood on the page. */
class MinutesForm {
    private static final List<String> USUAL_AWARDS =
            List.of("GOVERNMENT_FLAG", "PROVINCIAL_FLAG", "PROVINCIAL_MERIT_CERTIFICATE");

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

    public List<ResultForm> awards = new ArrayList<>();

    public ResultForm head = new ResultForm();
    public List<ResultForm> deputies = new ArrayList<>();
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
            case ATTENDANCE -> MeetingFields.show(this, text.attendance(), draft);
            case CHAIR -> MeetingFields.show(this, text.chair());
            case REPORTS -> ContentFields.show(this, text.reports());
            case DISCUSSION ->
                text.discussion().passages().forEach(passage -> discussion.add(RowForms.PassageForm.of(passage)));
            case DIRECTING ->
                text.directing().passages().forEach(passage -> directing.add(RowForms.PassageForm.of(passage)));
            case JUDGING -> text.judging().awards().forEach(award -> awards.add(ResultForm.of(award)));
            case OFFICERS -> ResultFields.show(this, text.officers());
            case PETITIONS ->
                text.petitions().petitions().forEach(petition -> petitions.add(RowForms.PetitionForm.of(petition)));
            case CLOSING -> MeetingFields.show(this, text.closing());
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
                        USUAL_AWARDS.forEach(code -> awards.add(ResultForm.award(code, year)));
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

    /** Whether nothing says yet where the meeting was held. */
    public boolean isPlaceOpen() {
        return RowForms.blank(venue, host, hostText);
    }

    /** Whether nobody is named yet for the next year. */
    public boolean isOfficersOpen() {
        return Text.line(head.unit) == null && deputies.stream().allMatch(ResultForm::isBlank);
    }

    /**
     * Does one of the acts that fill several fields at once; an unknown one does nothing.
     *
     * @return the field where the writer goes on; empty for none
     */
    String fillIn(String act, MinutesDraft draft) {
        return switch (act) {
            case "co-mat-ca" -> {
                MeetingFields.allPresent(this, draft);
                yield attendees.isEmpty() ? "" : "attendees[0].presence";
            }
            case "nhu-lan-truoc" -> {
                MeetingFields.asLastTime(this, draft.last());
                yield "venue";
            }
            case "luan-phien" -> {
                ResultFields.asProposed(this, draft.prefilled().next());
                yield ResultFields.HEAD + "unit";
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
            case "awards" -> awards.add(ResultForm.award("", year));
            case "deputies" -> deputies.add(new ResultForm());
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
            case ATTENDANCE -> MeetingFields.attendance(this, in);
            case CHAIR -> MeetingFields.chair(this, in);
            case REPORTS -> ContentFields.reports(this, in);
            case DISCUSSION -> new DiscussionPart(ContentFields.passages(in, "discussion", discussion, section));
            case DIRECTING -> new DirectingPart(ContentFields.passages(in, "directing", directing, section));
            case JUDGING -> ResultFields.judging(this, in, year);
            case OFFICERS -> ResultFields.officers(this, in);
            case PETITIONS -> ContentFields.petitions(this, in);
            case CLOSING -> MeetingFields.closing(this, in);
        };
    }
}
