package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.rulebook.VoteBasis;

/**
 * Keeps what the minutes say: one statement per table to read, one section at a time to write. Rows that others refer to
 * (results, petitions, photos) keep their ids through every rewriting; a result that once stood in locked minutes is
 * never deleted, it only no longer counts.
 */
@Component
class MinutesStore {
    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Version and last saving of a section. */
    record SavedSection(int version, Instant at, String by) {}

    // reading

    Minutes read(ConferenceId conference) {
        var id = conference.value();
        var results = results(id);
        return jdbc.sql("select * from conference where id = :id")
                .param("id", id)
                .query((row, n) -> new Minutes(
                        attendance(row, attendees(id), guests(id)),
                        new ChairPart(
                                Person.of(
                                        row.getString("chair_name"),
                                        row.getString("chair_titles"),
                                        unit(row, "chair_unit_id")),
                                Person.of(
                                        row.getString("secretary_name"),
                                        row.getString("secretary_titles"),
                                        unit(row, "secretary_unit_id")),
                                row.getString("opening"),
                                agenda(id)),
                        Minutes.EMPTY.reports(),
                        DiscussionPart.EMPTY,
                        DirectingPart.EMPTY,
                        new JudgingPart(results.awards()),
                        new OfficersPart(
                                results.head(),
                                results.deputies(),
                                row.getString("deviation_reason"),
                                row.getBoolean("pledge_signed"),
                                year(row, "pledge_year"),
                                row.getString("pledge_note"),
                                row.getBoolean("flag_handed_over"),
                                year(row, "flag_year"),
                                unit(row, "flag_from_id"),
                                unit(row, "flag_to_id"),
                                row.getString("flag_note")),
                        new PetitionPart(petitions(id)),
                        new ClosingPart(
                                row.getObject("ends_at", LocalTime.class),
                                row.getString("closing"),
                                visits(id),
                                photos(id),
                                sources(id))))
                .optional()
                .map(minutes -> {
                    var passages = passages(id);
                    return minutes.with(
                                    new ReportPart(reports(id), in(MinutesSection.REPORTS, passages), indicators(id)))
                            .with(new DiscussionPart(in(MinutesSection.DISCUSSION, passages)))
                            .with(new DirectingPart(in(MinutesSection.DIRECTING, passages)));
                })
                .orElse(Minutes.EMPTY);
    }

    private static AttendancePart attendance(
            ResultSet row, List<AttendancePart.Attendee> attendees, List<AttendancePart.Guest> guests)
            throws SQLException {
        var heldYear = number(row, "held_year");
        return new AttendancePart(
                row.getString("title"),
                heldYear == null ? null : new PartialDate(heldYear, number(row, "held_month"), number(row, "held_day")),
                choice(row, "part_of_day", PartOfDay.class),
                row.getObject("starts_at", LocalTime.class),
                row.getString("venue"),
                unit(row, "host_id"),
                row.getString("host_text"),
                number(row, "announced_members"),
                row.getString("period"),
                row.getString("next_period"),
                attendees,
                guests);
    }

    private List<AttendancePart.Attendee> attendees(UUID id) {
        return jdbc.sql("select * from conference_attendance where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new AttendancePart.Attendee(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        Presence.valueOf(row.getString("presence")),
                        row.getString("reason"),
                        row.getString("delegate_name"),
                        row.getString("delegate_titles")))
                .list();
    }

    private List<AttendancePart.Guest> guests(UUID id) {
        return jdbc.sql("select * from conference_guest where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new AttendancePart.Guest(
                        row.getString("name"),
                        row.getString("titles"),
                        row.getString("description"),
                        number(row, "headcount"),
                        GuestRole.valueOf(row.getString("role"))))
                .list();
    }

    private List<ChairPart.AgendaItem> agenda(UUID id) {
        return jdbc.sql("select * from conference_agenda_item where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ChairPart.AgendaItem(
                        AgendaKind.valueOf(row.getString("kind")),
                        new EmulationYear(row.getInt("year")),
                        row.getString("note")))
                .list();
    }

    private List<ReportPart.Report> reports(UUID id) {
        return jdbc.sql("select * from conference_report where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ReportPart.Report(
                        ReportKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("presented_by"),
                        unit(row, "presenter_unit_id"),
                        row.getBoolean("as_draft"),
                        Adoption.valueOf(row.getString("adopted")),
                        choice(row, "method", VotingMethod.class),
                        row.getString("content")))
                .list();
    }

    private List<Passage> passages(UUID id) {
        return jdbc.sql("select * from conference_passage where conference_id = :id order by section, position")
                .param("id", id)
                .query((row, n) -> new Passage(
                        PassageKind.valueOf(row.getString("kind")),
                        row.getString("heading"),
                        row.getString("speaker"),
                        row.getString("speaker_titles"),
                        unit(row, "speaker_unit_id"),
                        row.getString("text")))
                .list();
    }

    private static List<Passage> in(MinutesSection section, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind().section() == section)
                .toList();
    }

    private List<ReportPart.Indicator> indicators(UUID id) {
        return jdbc.sql("select * from conference_indicator where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ReportPart.Indicator(
                        row.getString("name"),
                        row.getBigDecimal("amount"),
                        row.getString("unit"),
                        row.getString("amount_in_words"),
                        row.getString("beneficiaries")))
                .list();
    }

    /** The results that count now, without names added later. */
    private record Results(List<AwardLine> awards, @Nullable OfficerLine head, List<OfficerLine> deputies) {}

    private Results results(UUID id) {
        var awards = new ArrayList<AwardLine>();
        var heads = new ArrayList<OfficerLine>();
        var deputies = new ArrayList<OfficerLine>();
        jdbc.sql("""
                        select * from resolution
                        where conference_id = :id and dropped_no is null and completes_id is null order by position
                        """).param("id", id).query((ResultSet row) -> {
            var kind = ResolutionKind.valueOf(row.getString("kind"));
            if (kind == ResolutionKind.AWARD) {
                awards.add(new AwardLine(
                        new ResolutionId(row.getObject("id", UUID.class)),
                        row.getString("award_code"),
                        new EmulationYear(row.getInt("year")),
                        unit(row, "organization_id"),
                        number(row, "quantity"),
                        row.getString("wording"),
                        row.getBoolean("leads"),
                        VotingMethod.valueOf(row.getString("method")),
                        figures(row)));
            } else {
                (kind == ResolutionKind.HEAD ? heads : deputies)
                        .add(new OfficerLine(
                                new ResolutionId(row.getObject("id", UUID.class)),
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getString("representative_name"),
                                row.getString("representative_title"),
                                row.getString("wording"),
                                VotingMethod.valueOf(row.getString("method")),
                                figures(row)));
            }
        });
        return new Results(awards, heads.isEmpty() ? null : heads.get(0), deputies);
    }

    static @Nullable VoteFigures figures(ResultSet row) throws SQLException {
        var figures = new VoteFigures(
                choice(row, "basis", VoteBasis.class),
                number(row, "eligible"),
                number(row, "present"),
                number(row, "written"),
                number(row, "issued"),
                number(row, "returned"),
                number(row, "valid"),
                number(row, "invalid"),
                number(row, "blank"),
                number(row, "votes_for"),
                number(row, "votes_against"));
        return figures.isEmpty() ? null : figures;
    }

    private List<PetitionPart.Petition> petitions(UUID id) {
        return jdbc.sql("select * from petition where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new PetitionPart.Petition(
                        new PetitionId(row.getObject("id", UUID.class)),
                        row.getString("addressee"),
                        row.getBoolean("addressee_inferred"),
                        row.getString("text"),
                        unit(row, "raised_by_id"),
                        AnswerState.valueOf(row.getString("answer_state")),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answer_document")))
                .list();
    }

    private List<ClosingPart.Visit> visits(UUID id) {
        return jdbc.sql("select * from conference_visit where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ClosingPart.Visit(row.getString("place"), row.getString("purpose")))
                .list();
    }

    private List<ClosingPart.Photo> photos(UUID id) {
        return jdbc.sql("select * from conference_photo where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ClosingPart.Photo(
                        row.getObject("id", UUID.class),
                        row.getString("caption"),
                        row.getString("quoted_file_name"),
                        row.getString("photographer"),
                        row.getObject("file_id", UUID.class)))
                .list();
    }

    private List<ClosingPart.Source> sources(UUID id) {
        return jdbc.sql("select * from conference_source where conference_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new ClosingPart.Source(
                        row.getString("portal"),
                        row.getString("authors"),
                        row.getString("url"),
                        row.getString("published_label"),
                        row.getString("quoted")))
                .list();
    }

    /** Sections that were saved at least once. */
    Map<MinutesSection, SavedSection> sections(ConferenceId conference) {
        var sections = new EnumMap<MinutesSection, SavedSection>(MinutesSection.class);
        jdbc.sql("select section, version, saved_at, saved_by from minutes_section where conference_id = :id")
                .param("id", conference.value())
                .query((ResultSet row) -> MinutesSection.of(row.getInt("section"))
                        .ifPresent(section -> sections.put(section, savedOf(row))));
        return sections;
    }

    private static SavedSection savedOf(ResultSet row) {
        try {
            return new SavedSection(row.getInt("version"), instant(row, "saved_at"), row.getString("saved_by"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a section said in one of its versions; nothing for version 0 and for versions that never were. */
    Optional<MinutesPart> revision(ConferenceId conference, MinutesSection section, int version) {
        return jdbc.sql("""
                        select content::text from minutes_revision
                        where conference_id = :id and section = :section and version = :version
                        """)
                .param("id", conference.value())
                .param("section", section.number())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(json -> MinutesJson.read(section, json));
    }

    // writing; the caller holds the lock on the conference's row

    /**
     * Writes sections and leaves a revision of each, as they read back.
     *
     * @return all minutes as they are now
     */
    Minutes write(Conference conference, List<MinutesPart> parts, Actor actor, Instant at) {
        for (var part : parts) {
            write(conference, part, at);
        }
        var minutes = read(conference.id());
        for (var part : parts) {
            leaveRevision(conference, minutes.part(part.section()), actor, at);
        }
        return minutes;
    }

    private void write(Conference conference, MinutesPart part, Instant at) {
        var id = conference.id().value();
        switch (part.section()) {
            case ATTENDANCE -> writeAttendance(conference, (AttendancePart) part);
            case CHAIR -> writeChair(id, (ChairPart) part);
            case REPORTS -> writeReports(id, (ReportPart) part);
            case DISCUSSION -> writePassages(id, MinutesSection.DISCUSSION, ((DiscussionPart) part).passages());
            case DIRECTING -> writePassages(id, MinutesSection.DIRECTING, ((DirectingPart) part).passages());
            case JUDGING -> writeAwards(conference, (JudgingPart) part, at);
            case OFFICERS -> writeOfficers(conference, (OfficersPart) part, at);
            case PETITIONS -> writePetitions(id, (PetitionPart) part);
            case CLOSING -> writeClosing(id, (ClosingPart) part);
        }
    }

    private void leaveRevision(Conference conference, MinutesPart part, Actor actor, Instant at) {
        int version = jdbc.sql("""
                        insert into minutes_section (conference_id, section, version, saved_at, saved_by)
                        values (:id, :section, 1, :at, :by)
                        on conflict (conference_id, section)
                        do update set version = minutes_section.version + 1, saved_at = :at, saved_by = :by
                        returning version
                        """)
                .param("id", conference.id().value())
                .param("section", part.section().number())
                .param("at", utc(at))
                .param("by", actor.name())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into minutes_revision
                        (conference_id, section, version, minutes_no, content, saved_at, saved_by, saved_by_account)
                        values (:id, :section, :version, :no, cast(:content as jsonb), :at, :by, :account)
                        """)
                .param("id", conference.id().value())
                .param("section", part.section().number())
                .param("version", version)
                .param("no", conference.minutesNo())
                .param("content", MinutesJson.write(part))
                .param("at", utc(at))
                .param("by", actor.name())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .update();
    }

    private void writeAttendance(Conference conference, AttendancePart part) {
        var id = conference.id().value();
        var held = part.held();
        jdbc.sql("""
                        update conference set held_year = :year, held_month = :month, held_day = :day,
                          part_of_day = :partOfDay, starts_at = :startsAt, venue = :venue, host_id = :host,
                          host_text = :hostText, announced_members = :announced, period = :period,
                          next_period = :nextPeriod
                        where id = :id
                        """)
                .param("id", id)
                .param("year", held == null ? null : held.year())
                .param("month", held == null ? null : held.month())
                .param("day", held == null ? null : held.day())
                .param("partOfDay", name(part.partOfDay()))
                .param("startsAt", part.startsAt())
                .param("venue", part.venue())
                .param("host", value(part.host()))
                .param("hostText", part.hostText())
                .param("announced", part.announcedMembers())
                .param("period", part.period())
                .param("nextPeriod", part.nextPeriod())
                .update();
        clear("conference_attendance", id);
        int position = 0;
        for (var attendee : part.attendees()) {
            jdbc.sql("""
                            insert into conference_attendance (conference_id, bloc_year_id, member_id, position, presence,
                              reason, delegate_name, delegate_titles)
                            values (:id, :blocYear, :member, :position, :presence, :reason, :delegate, :titles)
                            """)
                    .param("id", id)
                    .param("blocYear", conference.blocYear().value())
                    .param("member", attendee.member().value())
                    .param("position", ++position)
                    .param("presence", attendee.presence().name())
                    .param("reason", attendee.reason())
                    .param("delegate", attendee.delegate())
                    .param("titles", attendee.delegateTitles())
                    .update();
        }
        clear("conference_guest", id);
        position = 0;
        for (var guest : part.guests()) {
            jdbc.sql("""
                            insert into conference_guest
                            (conference_id, position, name, titles, description, headcount, role)
                            values (:id, :position, :name, :titles, :description, :headcount, :role)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("name", guest.name())
                    .param("titles", guest.titles())
                    .param("description", guest.description())
                    .param("headcount", guest.headcount())
                    .param("role", guest.role().name())
                    .update();
        }
    }

    private void writeChair(UUID id, ChairPart part) {
        var chair = part.chair();
        var secretary = part.secretary();
        jdbc.sql("""
                        update conference set chair_name = :chairName, chair_titles = :chairTitles,
                          chair_unit_id = :chairUnit, secretary_name = :secretaryName,
                          secretary_titles = :secretaryTitles, secretary_unit_id = :secretaryUnit, opening = :opening
                        where id = :id
                        """)
                .param("id", id)
                .param("chairName", chair == null ? null : chair.name())
                .param("chairTitles", chair == null ? null : chair.titles())
                .param("chairUnit", chair == null ? null : value(chair.unit()))
                .param("secretaryName", secretary == null ? null : secretary.name())
                .param("secretaryTitles", secretary == null ? null : secretary.titles())
                .param("secretaryUnit", secretary == null ? null : value(secretary.unit()))
                .param("opening", part.opening())
                .update();
        clear("conference_agenda_item", id);
        int position = 0;
        for (var item : part.agenda()) {
            jdbc.sql("""
                            insert into conference_agenda_item (conference_id, position, kind, year, note)
                            values (:id, :position, :kind, :year, :note)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("kind", item.kind().name())
                    .param("year", item.year().value())
                    .param("note", item.note())
                    .update();
        }
    }

    private void writeReports(UUID id, ReportPart part) {
        clear("conference_report", id);
        int position = 0;
        for (var report : part.reports()) {
            jdbc.sql("""
                            insert into conference_report (conference_id, position, kind, title, presented_by,
                              presenter_unit_id, as_draft, adopted, method, content)
                            values (:id, :position, :kind, :title, :presentedBy, :presenter, :asDraft, :adopted, :method,
                              :content)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("kind", report.kind().name())
                    .param("title", report.title())
                    .param("presentedBy", report.presentedBy())
                    .param("presenter", value(report.presenter()))
                    .param("asDraft", report.asDraft())
                    .param("adopted", report.adopted().name())
                    .param("method", name(report.method()))
                    .param("content", report.content())
                    .update();
        }
        writePassages(id, MinutesSection.REPORTS, part.passages());
        clear("conference_indicator", id);
        position = 0;
        for (var indicator : part.indicators()) {
            jdbc.sql("""
                            insert into conference_indicator
                            (conference_id, position, name, amount, unit, amount_in_words, beneficiaries)
                            values (:id, :position, :name, :amount, :unit, :words, :beneficiaries)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("name", indicator.name())
                    .param("amount", indicator.amount())
                    .param("unit", indicator.unit())
                    .param("words", indicator.amountInWords())
                    .param("beneficiaries", indicator.beneficiaries())
                    .update();
        }
    }

    private void writePassages(UUID id, MinutesSection section, List<Passage> passages) {
        jdbc.sql("delete from conference_passage where conference_id = :id and section = :section")
                .param("id", id)
                .param("section", section.number())
                .update();
        int position = 0;
        for (var passage : passages) {
            jdbc.sql("""
                            insert into conference_passage (conference_id, section, position, kind, heading, speaker,
                              speaker_titles, speaker_unit_id, text)
                            values (:id, :section, :position, :kind, :heading, :speaker, :titles, :unit, :text)
                            """)
                    .param("id", id)
                    .param("section", section.number())
                    .param("position", ++position)
                    .param("kind", passage.kind().name())
                    .param("heading", passage.heading())
                    .param("speaker", passage.speaker())
                    .param("titles", passage.speakerTitles())
                    .param("unit", value(passage.unit()))
                    .param("text", passage.text())
                    .update();
        }
    }

    private void writeAwards(Conference conference, JudgingPart part, Instant at) {
        var known = setAside(conference, true);
        int position = 0;
        for (var award : part.awards()) {
            writeResult(
                    conference,
                    known,
                    award.id(),
                    ++position,
                    ResolutionKind.AWARD,
                    award.awardCode(),
                    award.year(),
                    award.unit(),
                    award.quantity(),
                    award.wording(),
                    award.leading(),
                    null,
                    null,
                    award.method(),
                    award.figures(),
                    at);
        }
        settle(conference, true);
    }

    private void writeOfficers(Conference conference, OfficersPart part, Instant at) {
        jdbc.sql("""
                        update conference set deviation_reason = :deviation, pledge_signed = :pledgeSigned,
                          pledge_year = :pledgeYear, pledge_note = :pledgeNote, flag_handed_over = :flagHandedOver,
                          flag_year = :flagYear, flag_from_id = :flagFrom, flag_to_id = :flagTo, flag_note = :flagNote
                        where id = :id
                        """)
                .param("id", conference.id().value())
                .param("deviation", part.deviationReason())
                .param("pledgeSigned", part.pledgeSigned())
                .param("pledgeYear", value(part.pledgeYear()))
                .param("pledgeNote", part.pledgeNote())
                .param("flagHandedOver", part.flagHandedOver())
                .param("flagYear", value(part.flagYear()))
                .param("flagFrom", value(part.flagFrom()))
                .param("flagTo", value(part.flagTo()))
                .param("flagNote", part.flagNote())
                .update();
        var known = setAside(conference, false);
        int position = 0;
        var head = part.head();
        if (head != null) {
            writeOfficer(conference, known, ++position, ResolutionKind.HEAD, head, at);
        }
        for (var deputy : part.deputies()) {
            writeOfficer(conference, known, ++position, ResolutionKind.DEPUTY, deputy, at);
        }
        settle(conference, false);
    }

    private void writeOfficer(
            Conference conference, Set<UUID> known, int position, ResolutionKind kind, OfficerLine line, Instant at) {
        writeResult(
                conference,
                known,
                line.id(),
                position,
                kind,
                null,
                conference.year().next(),
                line.unit(),
                null,
                line.wording(),
                false,
                line.representativeName(),
                line.representativeTitle(),
                line.method(),
                line.figures(),
                at);
    }

    /** Takes all results of this sort out of the unique indexes, so that lines may swap units while they are rewritten. */
    private Set<UUID> setAside(Conference conference, boolean awards) {
        var id = conference.id().value();
        jdbc.sql("update resolution set dropped_no = :no where conference_id = :id and (kind = 'AWARD') = :awards "
                        + "and completes_id is null and dropped_no is null")
                .param("no", conference.minutesNo())
                .param("id", id)
                .param("awards", awards)
                .update();
        return new HashSet<>(
                jdbc.sql("select id from resolution where conference_id = :id and (kind = 'AWARD') = :awards "
                                + "and completes_id is null")
                        .param("id", id)
                        .param("awards", awards)
                        .query(UUID.class)
                        .list());
    }

    /** What was not written again: deleted while it never stood in locked minutes, else kept as no longer counting. */
    private void settle(Conference conference, boolean awards) {
        var id = conference.id().value();
        jdbc.sql("""
                        update resolution c set dropped_no = :no
                        from resolution line
                        where line.id = c.completes_id and c.conference_id = :id and c.dropped_no is null
                          and (line.dropped_no is not null or line.organization_id is not null)
                        """).param("no", conference.minutesNo()).param("id", id).update();
        if (conference.minutesNo() == 1) {
            jdbc.sql("delete from resolution where conference_id = :id and (kind = 'AWARD') = :awards "
                            + "and dropped_no is not null")
                    .param("id", id)
                    .param("awards", awards)
                    .update();
        }
    }

    private void writeResult(
            Conference conference,
            Set<UUID> known,
            @Nullable ResolutionId line,
            int position,
            ResolutionKind kind,
            @Nullable String awardCode,
            EmulationYear year,
            @Nullable OrganizationId unit,
            @Nullable Integer quantity,
            @Nullable String wording,
            boolean leading,
            @Nullable String representativeName,
            @Nullable String representativeTitle,
            VotingMethod method,
            @Nullable VoteFigures recorded,
            Instant at) {
        var figures = recorded == null || method == VotingMethod.CONSENSUS ? VoteFigures.NONE : recorded;
        // an id that is not one of this conference's own is no id
        var id = line != null && known.remove(line.value()) ? line.value() : UUID.randomUUID();
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, organization_id,
                          quantity, wording, leads, representative_name, representative_title, method, basis, eligible,
                          present, written, issued, returned, valid, invalid, blank, votes_for, votes_against, created_at)
                        values (:id, :conference, :position, :kind, :awardCode, :year, :unit, :quantity, :wording,
                          :leading, :representativeName, :representativeTitle, :method, :basis, :eligible, :present,
                          :written, :issued, :returned, :valid, :invalid, :blank, :inFavour, :against, :at)
                        on conflict (id) do update set position = excluded.position, kind = excluded.kind,
                          award_code = excluded.award_code, year = excluded.year,
                          organization_id = excluded.organization_id, quantity = excluded.quantity,
                          wording = excluded.wording, leads = excluded.leads,
                          representative_name = excluded.representative_name,
                          representative_title = excluded.representative_title, method = excluded.method,
                          basis = excluded.basis, eligible = excluded.eligible, present = excluded.present,
                          written = excluded.written, issued = excluded.issued, returned = excluded.returned,
                          valid = excluded.valid, invalid = excluded.invalid, blank = excluded.blank,
                          votes_for = excluded.votes_for, votes_against = excluded.votes_against, dropped_no = null,
                          completed_at = case when excluded.organization_id is null then resolution.completed_at end,
                          completed_by = case when excluded.organization_id is null then resolution.completed_by end,
                          completion_reason =
                            case when excluded.organization_id is null then resolution.completion_reason end
                        """)
                .param("id", id)
                .param("conference", conference.id().value())
                .param("position", position)
                .param("kind", kind.name())
                .param("awardCode", awardCode)
                .param("year", year.value())
                .param("unit", value(unit))
                .param("quantity", quantity)
                .param("wording", wording)
                .param("leading", leading)
                .param("representativeName", representativeName)
                .param("representativeTitle", representativeTitle)
                .param("method", method.name())
                .param("basis", name(figures.basis()))
                .param("eligible", figures.eligible())
                .param("present", figures.present())
                .param("written", figures.written())
                .param("issued", figures.issued())
                .param("returned", figures.returned())
                .param("valid", figures.valid())
                .param("invalid", figures.invalid())
                .param("blank", figures.blank())
                .param("inFavour", figures.inFavour())
                .param("against", figures.against())
                .param("at", utc(at))
                .update();
    }

    private void writePetitions(UUID id, PetitionPart part) {
        var known = new HashSet<>(jdbc.sql("select id from petition where conference_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list());
        int position = 0;
        for (var petition : part.petitions()) {
            var line = petition.id();
            var own = line != null && known.remove(line.value()) ? line.value() : UUID.randomUUID();
            jdbc.sql("""
                            insert into petition (id, conference_id, position, addressee, addressee_inferred, text,
                              raised_by_id, answer_state, answer, answered_by, answered_on, answer_document)
                            values (:id, :conference, :position, :addressee, :inferred, :text, :raisedBy, :state, :answer,
                              :answeredBy, :answeredOn, :document)
                            on conflict (id) do update set position = excluded.position, addressee = excluded.addressee,
                              addressee_inferred = excluded.addressee_inferred, text = excluded.text,
                              raised_by_id = excluded.raised_by_id, answer_state = excluded.answer_state,
                              answer = excluded.answer, answered_by = excluded.answered_by,
                              answered_on = excluded.answered_on, answer_document = excluded.answer_document
                            """)
                    .param("id", own)
                    .param("conference", id)
                    .param("position", ++position)
                    .param("addressee", petition.addressee())
                    .param("inferred", petition.inferred())
                    .param("text", petition.text())
                    .param("raisedBy", value(petition.raisedBy()))
                    .param("state", petition.answerState().name())
                    .param("answer", petition.answer())
                    .param("answeredBy", petition.answeredBy())
                    .param("answeredOn", petition.answeredOn())
                    .param("document", petition.answerDocument())
                    .update();
        }
        delete("petition", known);
    }

    private void writeClosing(UUID id, ClosingPart part) {
        jdbc.sql("update conference set ends_at = :endsAt, closing = :closing where id = :id")
                .param("id", id)
                .param("endsAt", part.endsAt())
                .param("closing", part.closing())
                .update();
        clear("conference_visit", id);
        int position = 0;
        for (var visit : part.visits()) {
            jdbc.sql("insert into conference_visit (conference_id, position, place, purpose) "
                            + "values (:id, :position, :place, :purpose)")
                    .param("id", id)
                    .param("position", ++position)
                    .param("place", visit.place())
                    .param("purpose", visit.purpose())
                    .update();
        }
        writePhotos(id, part.photos());
        clear("conference_source", id);
        position = 0;
        for (var source : part.sources()) {
            jdbc.sql("""
                            insert into conference_source
                            (conference_id, position, portal, authors, url, published_label, quoted)
                            values (:id, :position, :portal, :authors, :url, :label, :quoted)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("portal", source.portal())
                    .param("authors", source.authors())
                    .param("url", source.url())
                    .param("label", source.publishedLabel())
                    .param("quoted", source.quoted())
                    .update();
        }
    }

    private void writePhotos(UUID id, List<ClosingPart.Photo> photos) {
        var known = new HashMap<UUID, Optional<UUID>>();
        jdbc.sql("select id, file_id from conference_photo where conference_id = :id")
                .param("id", id)
                .query((ResultSet row) -> {
                    known.put(
                            row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("file_id", UUID.class)));
                });
        int position = 0;
        for (var photo : photos) {
            var kept = photo.id() == null ? null : known.remove(photo.id());
            var own = kept == null || photo.id() == null ? UUID.randomUUID() : photo.id();
            jdbc.sql("""
                            insert into conference_photo
                            (id, conference_id, position, caption, quoted_file_name, photographer, file_id)
                            values (:id, :conference, :position, :caption, :fileName, :photographer, :file)
                            on conflict (id) do update set position = excluded.position, caption = excluded.caption,
                              quoted_file_name = excluded.quoted_file_name, photographer = excluded.photographer,
                              file_id = excluded.file_id
                            """)
                    .param("id", own)
                    .param("conference", id)
                    .param("position", ++position)
                    .param("caption", photo.caption())
                    .param("fileName", photo.quotedFileName())
                    .param("photographer", photo.photographer())
                    .param("file", photo.file() == null ? (kept == null ? null : kept.orElse(null)) : photo.file())
                    .update();
        }
        delete("conference_photo", known.keySet());
    }

    private void clear(String table, UUID conference) {
        jdbc.sql("delete from " + table + " where conference_id = :id")
                .param("id", conference)
                .update();
    }

    private void delete(String table, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from " + table + " where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    // locking

    /** Keeps the snapshot of a locking; its hash is taken of what the database keeps, so that it can be taken again. */
    void keepLock(Conference conference, String snapshot, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into minutes_lock (conference_id, no, locked_at, locked_by, locked_by_account, snapshot, sha256)
                        values (:id, :no, :at, :by, :account, cast(:snapshot as jsonb),
                          encode(sha256(convert_to(cast(cast(:snapshot as jsonb) as text), 'UTF8')), 'hex'))
                        """)
                .param("id", conference.id().value())
                .param("no", conference.minutesNo())
                .param("at", utc(at))
                .param("by", actor.name())
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("snapshot", snapshot)
                .update();
    }

    /** Notes that the version locked last was opened again. */
    void noteReopening(Conference conference, String reason, Actor actor, Instant at) {
        jdbc.sql("""
                        update minutes_lock set reopened_at = :at, reopened_by = :by, reopened_reason = :reason
                        where conference_id = :id and no = :no
                        """)
                .param("id", conference.id().value())
                .param("no", conference.minutesNo())
                .param("at", utc(at))
                .param("by", actor.name())
                .param("reason", reason)
                .update();
    }

    /** All lockings, newest first. */
    List<ConferenceDetail.Lock> locks(ConferenceId conference) {
        return jdbc.sql("""
                        select no, locked_at, locked_by, sha256, reopened_at, reopened_by, reopened_reason
                        from minutes_lock where conference_id = :id order by no desc
                        """)
                .param("id", conference.value())
                .query((row, n) -> new ConferenceDetail.Lock(
                        row.getInt("no"),
                        instant(row, "locked_at"),
                        row.getString("locked_by"),
                        row.getString("sha256"),
                        row.getObject("reopened_at") == null ? null : instant(row, "reopened_at"),
                        row.getString("reopened_by"),
                        row.getString("reopened_reason")))
                .list();
    }

    // values

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable OrganizationId unit(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new OrganizationId(value);
    }

    static <E extends Enum<E>> @Nullable E choice(ResultSet row, String column, Class<E> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }

    private static @Nullable EmulationYear year(ResultSet row, String column) throws SQLException {
        var value = number(row, column);
        return value == null ? null : new EmulationYear(value);
    }

    private static @Nullable UUID value(@Nullable OrganizationId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable Integer value(@Nullable EmulationYear year) {
        return year == null ? null : year.value();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
