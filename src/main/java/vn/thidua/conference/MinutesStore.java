package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.VoteBasis;

/**
 * Keeps what the minutes say: one statement per table to read, one section at a time to write. Rows that others refer to
 * (results, petitions, photos) keep their ids through every rewriting; a result that once stood in locked minutes is
 * never deleted, it only no longer counts.
 */
@Component
class MinutesStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final MinutesReader reader;

    MinutesStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, MinutesReader reader) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.reader = reader;
    }

    /** Version and last saving of a section. */
    record SavedSection(
            int version, Instant at, String by, @Nullable UUID account) {}

    // reading; what the sections say now: MinutesReader

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

    /** Sections that were saved at least once. */
    Map<MinutesSection, SavedSection> sections(ConferenceId conference) {
        var sections = new EnumMap<MinutesSection, SavedSection>(MinutesSection.class);
        jdbc.sql("""
                        select s.section, s.version, s.saved_at, s.saved_by, r.saved_by_account
                        from minutes_section s join minutes_revision r using (conference_id, section, version)
                        where s.conference_id = :id
                        """).param("id", conference.value()).query((ResultSet row) -> MinutesSection.of(row.getInt("section"))
                .ifPresent(section -> sections.put(section, savedOf(row))));
        return sections;
    }

    private static SavedSection savedOf(ResultSet row) {
        try {
            return new SavedSection(
                    row.getInt("version"),
                    instant(row, "saved_at"),
                    row.getString("saved_by"),
                    row.getObject("saved_by_account", UUID.class));
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
        var minutes = reader.read(conference.id());
        leaveRevisions(
                conference,
                parts.stream().map(part -> minutes.part(part.section())).toList(),
                actor,
                at);
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

    private void leaveRevisions(Conference conference, List<MinutesPart> parts, Actor actor, Instant at) {
        batch("""
                insert into minutes_section (conference_id, section, version, saved_at, saved_by)
                values (:id, :section, 1, :at, :by)
                on conflict (conference_id, section)
                do update set version = minutes_section.version + 1, saved_at = :at, saved_by = :by
                """, parts, (part, n) -> revision(conference, part, actor, at));
        batch("""
                insert into minutes_revision
                (conference_id, section, version, minutes_no, content, saved_at, saved_by, saved_by_account)
                select conference_id, section, version, :no, cast(:content as jsonb), :at, :by, :account
                from minutes_section where conference_id = :id and section = :section
                """, parts, (part, n) -> revision(conference, part, actor, at)
                .addValue("no", conference.minutesNo())
                .addValue("content", MinutesJson.write(part))
                .addValue(
                        "account",
                        actor.account() == null ? null : actor.account().value()));
    }

    private static MapSqlParameterSource revision(Conference conference, MinutesPart part, Actor actor, Instant at) {
        return new MapSqlParameterSource("id", conference.id().value())
                .addValue("section", part.section().number())
                .addValue("at", utc(at))
                .addValue("by", actor.name());
    }

    /** One statement for all rows of a list, however many; {@code position} counts from 1. */
    private <T> void batch(String sql, List<T> rows, RowValues<T> values) {
        if (!rows.isEmpty()) {
            var parameters = new SqlParameterSource[rows.size()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = values.of(rows.get(i), i + 1);
            }
            batches.batchUpdate(sql, parameters);
        }
    }

    /** What one row of a list puts into its statement. */
    private interface RowValues<T> {
        MapSqlParameterSource of(T row, int position);
    }

    private static MapSqlParameterSource row(UUID conference, int position) {
        return new MapSqlParameterSource("id", conference).addValue("position", position);
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
        batch("""
                            insert into conference_attendance (conference_id, bloc_year_id, member_id, position, presence,
                              reason, delegate_name, delegate_titles)
                            values (:id, :blocYear, :member, :position, :presence, :reason, :delegate, :titles)
                            """, part.attendees(), (attendee, n) -> row(id, n)
                .addValue("blocYear", conference.blocYear().value())
                .addValue("member", attendee.member().value())
                .addValue("presence", attendee.presence().name())
                .addValue("reason", attendee.reason())
                .addValue("delegate", attendee.delegate())
                .addValue("titles", attendee.delegateTitles()));
        clear("conference_guest", id);
        batch("""
                            insert into conference_guest
                            (conference_id, position, name, titles, description, headcount, role)
                            values (:id, :position, :name, :titles, :description, :headcount, :role)
                            """, part.guests(), (guest, n) -> row(id, n)
                .addValue("name", guest.name())
                .addValue("titles", guest.titles())
                .addValue("description", guest.description())
                .addValue("headcount", guest.headcount())
                .addValue("role", guest.role().name()));
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
        batch("""
                            insert into conference_agenda_item (conference_id, position, kind, year, note)
                            values (:id, :position, :kind, :year, :note)
                            """, part.agenda(), (item, n) -> row(id, n)
                .addValue("kind", item.kind().name())
                .addValue("year", item.year().value())
                .addValue("note", item.note()));
    }

    private void writeReports(UUID id, ReportPart part) {
        clear("conference_report", id);
        batch("""
                            insert into conference_report (conference_id, position, kind, title, presented_by,
                              presenter_unit_id, as_draft, adopted, method, content)
                            values (:id, :position, :kind, :title, :presentedBy, :presenter, :asDraft, :adopted, :method,
                              :content)
                            """, part.reports(), (report, n) -> row(id, n)
                .addValue("kind", report.kind().name())
                .addValue("title", report.title())
                .addValue("presentedBy", report.presentedBy())
                .addValue("presenter", value(report.presenter()))
                .addValue("asDraft", report.asDraft())
                .addValue("adopted", report.adopted().name())
                .addValue("method", name(report.method()))
                .addValue("content", report.content()));
        writePassages(id, MinutesSection.REPORTS, part.passages());
        clear("conference_indicator", id);
        batch("""
                            insert into conference_indicator
                            (conference_id, position, name, amount, unit, amount_in_words, beneficiaries)
                            values (:id, :position, :name, :amount, :unit, :words, :beneficiaries)
                            """, part.indicators(), (indicator, n) -> row(id, n)
                .addValue("name", indicator.name())
                .addValue("amount", indicator.amount())
                .addValue("unit", indicator.unit())
                .addValue("words", indicator.amountInWords())
                .addValue("beneficiaries", indicator.beneficiaries()));
    }

    private void writePassages(UUID id, MinutesSection section, List<Passage> passages) {
        jdbc.sql("delete from conference_passage where conference_id = :id and section = :section")
                .param("id", id)
                .param("section", section.number())
                .update();
        batch("""
                            insert into conference_passage (conference_id, section, position, kind, heading, speaker,
                              speaker_titles, speaker_unit_id, text)
                            values (:id, :section, :position, :kind, :heading, :speaker, :titles, :unit, :text)
                            """, passages, (passage, n) -> row(id, n)
                .addValue("section", section.number())
                .addValue("kind", passage.kind().name())
                .addValue("heading", passage.heading())
                .addValue("speaker", passage.speaker())
                .addValue("titles", passage.speakerTitles())
                .addValue("unit", value(passage.unit()))
                .addValue("text", passage.text()));
    }

    private void writeAwards(Conference conference, JudgingPart part, Instant at) {
        var known = setAside(conference, true);
        batch(WRITE_RESULT, part.awards(), (award, n) -> result(
                        conference, known, award.id(), n, award.method(), award.figures(), at)
                .addValue("kind", ResolutionKind.AWARD.name())
                .addValue("awardCode", award.awardCode())
                .addValue("year", award.year().value())
                .addValue("unit", value(award.unit()))
                .addValue("quantity", award.quantity())
                .addValue("wording", award.wording())
                .addValue("leading", award.leading())
                .addValue("representativeName", null)
                .addValue("representativeTitle", null));
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
        var head = part.head();
        var lines =
                Stream.concat(Stream.ofNullable(head), part.deputies().stream()).toList();
        batch(WRITE_RESULT, lines, (line, n) -> result(
                        conference, known, line.id(), n, line.method(), line.figures(), at)
                .addValue("kind", (line == head ? ResolutionKind.HEAD : ResolutionKind.DEPUTY).name())
                .addValue("awardCode", null)
                .addValue("year", conference.year().next().value())
                .addValue("unit", line.unit().value())
                .addValue("quantity", null)
                .addValue("wording", line.wording())
                .addValue("leading", false)
                .addValue("representativeName", line.representativeName())
                .addValue("representativeTitle", line.representativeTitle()));
        settle(conference, false);
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

    private static final String WRITE_RESULT = """
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
                            case when excluded.organization_id is null then resolution.completion_reason end,
                          names_no = case when excluded.organization_id is null then resolution.names_no else 0 end,
                          names_corrected_at =
                            case when excluded.organization_id is null then resolution.names_corrected_at end,
                          names_corrected_by =
                            case when excluded.organization_id is null then resolution.names_corrected_by end,
                          names_correction_reason =
                            case when excluded.organization_id is null then resolution.names_correction_reason end
                        """;

    /** What every result has; an id that is not one of this conference's own is no id. */
    private static MapSqlParameterSource result(
            Conference conference,
            Set<UUID> known,
            @Nullable ResolutionId line,
            int position,
            VotingMethod method,
            @Nullable VoteFigures recorded,
            Instant at) {
        var figures = recorded == null || method == VotingMethod.CONSENSUS ? VoteFigures.NONE : recorded;
        return row(own(known, line == null ? null : line.value()), position)
                .addValue("conference", conference.id().value())
                .addValue("method", method.name())
                .addValue("basis", name(figures.basis()))
                .addValue("eligible", figures.eligible())
                .addValue("present", figures.present())
                .addValue("written", figures.written())
                .addValue("issued", figures.issued())
                .addValue("returned", figures.returned())
                .addValue("valid", figures.valid())
                .addValue("invalid", figures.invalid())
                .addValue("blank", figures.blank())
                .addValue("inFavour", figures.inFavour())
                .addValue("against", figures.against())
                .addValue("at", utc(at));
    }

    /** The id sent, when it is one of those known and not taken yet; else a new one. */
    private static UUID own(Set<UUID> known, @Nullable UUID sent) {
        return sent != null && known.remove(sent) ? sent : UUID.randomUUID();
    }

    private void writePetitions(UUID id, PetitionPart part) {
        var known = new HashSet<>(jdbc.sql("select id from petition where conference_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list());
        batch("""
                            insert into petition (id, conference_id, position, addressee, addressee_inferred, text,
                              raised_by_id, answer_state, answer, answered_by, answered_on, answer_document)
                            values (:id, :conference, :position, :addressee, :inferred, :text, :raisedBy, :state, :answer,
                              :answeredBy, :answeredOn, :document)
                            on conflict (id) do update set position = excluded.position, addressee = excluded.addressee,
                              addressee_inferred = excluded.addressee_inferred, text = excluded.text,
                              raised_by_id = excluded.raised_by_id, answer_state = excluded.answer_state,
                              answer = excluded.answer, answered_by = excluded.answered_by,
                              answered_on = excluded.answered_on, answer_document = excluded.answer_document
                            """, part.petitions(), (petition, n) -> row(
                        own(known, petition.id() == null ? null : petition.id().value()), n)
                .addValue("conference", id)
                .addValue("addressee", petition.addressee())
                .addValue("inferred", petition.inferred())
                .addValue("text", petition.text())
                .addValue("raisedBy", value(petition.raisedBy()))
                .addValue("state", petition.answerState().name())
                .addValue("answer", petition.answer())
                .addValue("answeredBy", petition.answeredBy())
                .addValue("answeredOn", petition.answeredOn())
                .addValue("document", petition.answerDocument()));
        delete("petition", known);
    }

    private void writeClosing(UUID id, ClosingPart part) {
        jdbc.sql("update conference set ends_at = :endsAt, closing = :closing where id = :id")
                .param("id", id)
                .param("endsAt", part.endsAt())
                .param("closing", part.closing())
                .update();
        clear("conference_visit", id);
        batch(
                "insert into conference_visit (conference_id, position, place, purpose) "
                        + "values (:id, :position, :place, :purpose)",
                part.visits(),
                (visit, n) -> row(id, n).addValue("place", visit.place()).addValue("purpose", visit.purpose()));

        writePhotos(id, part.photos());
        clear("conference_source", id);
        batch("""
                            insert into conference_source
                            (conference_id, position, portal, authors, url, published_label, quoted)
                            values (:id, :position, :portal, :authors, :url, :label, :quoted)
                            """, part.sources(), (source, n) -> row(id, n)
                .addValue("portal", source.portal())
                .addValue("authors", source.authors())
                .addValue("url", source.url())
                .addValue("label", source.publishedLabel())
                .addValue("quoted", source.quoted()));
    }

    private void writePhotos(UUID id, List<ClosingPart.Photo> photos) {
        var known = new HashMap<UUID, Optional<UUID>>();
        jdbc.sql("select id, file_id from conference_photo where conference_id = :id")
                .param("id", id)
                .query((ResultSet row) -> {
                    known.put(
                            row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("file_id", UUID.class)));
                });
        var unseen = new HashSet<>(known.keySet());
        batch("""
                            insert into conference_photo
                            (id, conference_id, position, caption, quoted_file_name, photographer, file_id)
                            values (:id, :conference, :position, :caption, :fileName, :photographer, :file)
                            on conflict (id) do update set position = excluded.position, caption = excluded.caption,
                              quoted_file_name = excluded.quoted_file_name, photographer = excluded.photographer,
                              file_id = excluded.file_id
                            """, photos, (photo, n) -> {
            var before = photo.id() == null ? null : known.get(photo.id());
            return row(own(unseen, photo.id()), n)
                    .addValue("conference", id)
                    .addValue("caption", photo.caption())
                    .addValue("fileName", photo.quotedFileName())
                    .addValue("photographer", photo.photographer())
                    .addValue("file", photo.file() == null && before != null ? before.orElse(null) : photo.file());
        });
        delete("conference_photo", unseen);
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

    /** What was kept when that version was locked. */
    Optional<MinutesSnapshot> snapshot(ConferenceId conference, int no) {
        return jdbc.sql("select snapshot::text from minutes_lock where conference_id = :id and no = :no")
                .param("id", conference.value())
                .param("no", no)
                .query(String.class)
                .optional()
                .map(MinutesJson::readSnapshot);
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
