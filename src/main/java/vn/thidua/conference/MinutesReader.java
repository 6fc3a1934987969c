package vn.thidua.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.rulebook.VoteBasis;

/** Reads what the minutes say: all nine sections in one statement, whatever they hold. */
@Component
class MinutesReader {
    private static final String SQL = """
            select jsonb_build_object(
                'conference', to_jsonb(c),
                'attendance', %s, 'guests', %s, 'agenda', %s, 'reports', %s, 'passages', %s, 'indicators', %s,
                'petitions', %s, 'visits', %s, 'photos', %s, 'sources', %s,
                'results', (select jsonb_agg(to_jsonb(r) order by r.position) from resolution r
                            where r.conference_id = c.id and r.dropped_no is null and r.completes_id is null))::text
            from conference c where c.id = :id
            """.formatted(
                    rows("conference_attendance"),
                    rows("conference_guest"),
                    rows("conference_agenda_item"),
                    rows("conference_report"),
                    rows("conference_passage"),
                    rows("conference_indicator"),
                    rows("petition"),
                    rows("conference_visit"),
                    rows("conference_photo"),
                    rows("conference_source"));

    private final JdbcClient jdbc;

    MinutesReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String rows(String table) {
        return "(select jsonb_agg(to_jsonb(t) order by t.position) from " + table + " t where t.conference_id = c.id)";
    }

    Minutes read(ConferenceId conference) {
        return jdbc.sql(SQL)
                .param("id", conference.value())
                .query(String.class)
                .optional()
                .map(json -> minutes(JsonRow.of(json)))
                .orElse(Minutes.EMPTY);
    }

    private static Minutes minutes(JsonRow all) {
        var row = all.row("conference");
        var passages = all.list("passages", MinutesReader::passage);
        return new Minutes(
                attendance(row, all),
                new ChairPart(
                        Person.of(row.line("chair_name"), row.line("chair_titles"), row.unit("chair_unit_id")),
                        Person.of(
                                row.line("secretary_name"),
                                row.line("secretary_titles"),
                                row.unit("secretary_unit_id")),
                        row.line("opening"),
                        all.list(
                                "agenda",
                                item -> new ChairPart.AgendaItem(
                                        AgendaKind.valueOf(item.text("kind")), year(item), item.line("note")))),
                new ReportPart(
                        all.list("reports", MinutesReader::report),
                        in(MinutesSection.REPORTS, passages),
                        all.list("indicators", MinutesReader::indicator)),
                new DiscussionPart(in(MinutesSection.DISCUSSION, passages)),
                new DirectingPart(in(MinutesSection.DIRECTING, passages)),
                new JudgingPart(results(all, ResolutionKind.AWARD).stream()
                        .map(MinutesReader::award)
                        .toList()),
                officers(row, all),
                new PetitionPart(all.list("petitions", MinutesReader::petition)),
                new ClosingPart(
                        row.time("ends_at"),
                        row.line("closing"),
                        all.list("visits", visit -> new ClosingPart.Visit(visit.text("place"), visit.line("purpose"))),
                        all.list(
                                "photos",
                                photo -> new ClosingPart.Photo(
                                        photo.id("id"),
                                        photo.text("caption"),
                                        photo.line("quoted_file_name"),
                                        photo.line("photographer"),
                                        photo.key("file_id"))),
                        all.list(
                                "sources",
                                source -> new ClosingPart.Source(
                                        source.line("portal"),
                                        source.line("authors"),
                                        source.line("url"),
                                        source.line("published_label"),
                                        source.line("quoted")))));
    }

    private static AttendancePart attendance(JsonRow row, JsonRow all) {
        var heldYear = row.number("held_year");
        return new AttendancePart(
                row.line("title"),
                heldYear == null ? null : new PartialDate(heldYear, row.number("held_month"), row.number("held_day")),
                row.choice("part_of_day", PartOfDay.class),
                row.time("starts_at"),
                row.line("venue"),
                row.unit("host_id"),
                row.line("host_text"),
                row.number("announced_members"),
                row.line("period"),
                row.line("next_period"),
                all.list(
                        "attendance",
                        one -> new AttendancePart.Attendee(
                                new MemberId(one.id("member_id")),
                                Presence.valueOf(one.text("presence")),
                                one.line("reason"),
                                one.line("delegate_name"),
                                one.line("delegate_titles"))),
                all.list(
                        "guests",
                        guest -> new AttendancePart.Guest(
                                guest.line("name"),
                                guest.line("titles"),
                                guest.line("description"),
                                guest.number("headcount"),
                                GuestRole.valueOf(guest.text("role")))));
    }

    private static ReportPart.Report report(JsonRow row) {
        return new ReportPart.Report(
                ReportKind.valueOf(row.text("kind")),
                row.text("title"),
                row.line("presented_by"),
                row.unit("presenter_unit_id"),
                row.is("as_draft"),
                Adoption.valueOf(row.text("adopted")),
                row.choice("method", VotingMethod.class),
                row.line("content"));
    }

    private static Passage passage(JsonRow row) {
        return new Passage(
                PassageKind.valueOf(row.text("kind")),
                row.line("heading"),
                row.line("speaker"),
                row.line("speaker_titles"),
                row.unit("speaker_unit_id"),
                row.line("text"));
    }

    private static List<Passage> in(MinutesSection section, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind().section() == section)
                .toList();
    }

    private static ReportPart.Indicator indicator(JsonRow row) {
        return new ReportPart.Indicator(
                row.text("name"),
                row.amount("amount"),
                row.line("unit"),
                row.line("amount_in_words"),
                row.line("beneficiaries"));
    }

    /** The results that count now, without names added later. */
    private static List<JsonRow> results(JsonRow all, ResolutionKind kind) {
        return all.list("results", row -> row).stream()
                .filter(row -> row.text("kind").equals(kind.name()))
                .toList();
    }

    private static AwardLine award(JsonRow row) {
        return new AwardLine(
                new ResolutionId(row.id("id")),
                row.text("award_code"),
                year(row),
                row.unit("organization_id"),
                row.number("quantity"),
                row.line("wording"),
                row.is("leads"),
                VotingMethod.valueOf(row.text("method")),
                figures(row));
    }

    private static OfficersPart officers(JsonRow row, JsonRow all) {
        return new OfficersPart(
                results(all, ResolutionKind.HEAD).stream()
                        .map(MinutesReader::officer)
                        .findFirst()
                        .orElse(null),
                results(all, ResolutionKind.DEPUTY).stream()
                        .map(MinutesReader::officer)
                        .toList(),
                row.line("deviation_reason"),
                row.is("pledge_signed"),
                row.year("pledge_year"),
                row.line("pledge_note"),
                row.is("flag_handed_over"),
                row.year("flag_year"),
                row.unit("flag_from_id"),
                row.unit("flag_to_id"),
                row.line("flag_note"));
    }

    private static OfficerLine officer(JsonRow row) {
        return new OfficerLine(
                new ResolutionId(row.id("id")),
                new OrganizationId(row.id("organization_id")),
                row.line("representative_name"),
                row.line("representative_title"),
                row.line("wording"),
                VotingMethod.valueOf(row.text("method")),
                figures(row));
    }

    private static @Nullable VoteFigures figures(JsonRow row) {
        var figures = new VoteFigures(
                row.choice("basis", VoteBasis.class),
                row.number("eligible"),
                row.number("present"),
                row.number("written"),
                row.number("issued"),
                row.number("returned"),
                row.number("valid"),
                row.number("invalid"),
                row.number("blank"),
                row.number("votes_for"),
                row.number("votes_against"));
        return figures.isEmpty() ? null : figures;
    }

    private static PetitionPart.Petition petition(JsonRow row) {
        return new PetitionPart.Petition(
                new PetitionId(row.id("id")),
                row.line("addressee"),
                row.is("addressee_inferred"),
                row.line("text"),
                row.unit("raised_by_id"),
                AnswerState.valueOf(row.text("answer_state")),
                row.line("answer"),
                row.line("answered_by"),
                row.date("answered_on"),
                row.line("answer_document"));
    }

    private static EmulationYear year(JsonRow row) {
        return new EmulationYear(row.count("year"));
    }
}
