package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;

/**
 * Keeps what the minutes say: one statement per table to read, one section at a time to write. Rows that others refer to
 * (results, petitions, photos) keep their ids through every rewriting; a result that once stood in locked minutes is
 * never deleted, it only no longer counts.
 */
@Component
class MinutesStore {
    private final JdbcClient jdbc;
    private final SectionRows rows;
    private final MeetingWriter meeting;
    private final ContentWriter content;
    private final ResultWriter results;
    private final MinutesReader reader;

    MinutesStore(
            JdbcClient jdbc,
            SectionRows rows,
            MeetingWriter meeting,
            ContentWriter content,
            ResultWriter results,
            MinutesReader reader) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.meeting = meeting;
        this.content = content;
        this.results = results;
        this.reader = reader;
    }

    /** Version and last saving of a section. */
    record SavedSection(
            int version, Instant at, String by, @Nullable UUID account) {}

    // reading; what the sections say now: MinutesReader

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
                    Columns.instant(row, "saved_at"),
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
            case ATTENDANCE -> meeting.writeAttendance(conference, (AttendancePart) part);
            case CHAIR -> meeting.writeChair(id, (ChairPart) part);
            case REPORTS -> content.writeReports(id, (ReportPart) part);
            case DISCUSSION -> content.writePassages(id, MinutesSection.DISCUSSION, ((DiscussionPart) part).passages());
            case DIRECTING -> content.writePassages(id, MinutesSection.DIRECTING, ((DirectingPart) part).passages());
            case JUDGING -> results.writeAwards(conference, (JudgingPart) part, at);
            case OFFICERS -> results.writeOfficers(conference, (OfficersPart) part, at);
            case PETITIONS -> content.writePetitions(id, (PetitionPart) part);
            case CLOSING -> meeting.writeClosing(id, (ClosingPart) part);
        }
    }

    private void leaveRevisions(Conference conference, List<MinutesPart> parts, Actor actor, Instant at) {
        rows.batch("""
                insert into minutes_section (conference_id, section, version, saved_at, saved_by)
                values (:id, :section, 1, :at, :by)
                on conflict (conference_id, section)
                do update set version = minutes_section.version + 1, saved_at = :at, saved_by = :by
                """, parts, (part, n) -> revision(conference, part, actor, at));
        rows.batch("""
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
                .addValue("at", Columns.utc(at))
                .addValue("by", actor.name());
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
                .param("at", Columns.utc(at))
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
                .param("at", Columns.utc(at))
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
                        Columns.instant(row, "locked_at"),
                        row.getString("locked_by"),
                        row.getString("sha256"),
                        row.getObject("reopened_at") == null ? null : Columns.instant(row, "reopened_at"),
                        row.getString("reopened_by"),
                        row.getString("reopened_reason")))
                .list();
    }
}
