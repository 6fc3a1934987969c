package vn.thidua.conference;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes where and how the meeting went: sections I, II and IX. */
@Component
class MeetingWriter {
    private final JdbcClient jdbc;
    private final SectionRows rows;

    MeetingWriter(JdbcClient jdbc, SectionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void writeAttendance(Conference conference, AttendancePart part) {
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
                .param("partOfDay", Columns.name(part.partOfDay()))
                .param("startsAt", part.startsAt())
                .param("venue", part.venue())
                .param("host", Columns.value(part.host()))
                .param("hostText", part.hostText())
                .param("announced", part.announcedMembers())
                .param("period", part.period())
                .param("nextPeriod", part.nextPeriod())
                .update();
        rows.clear("conference_attendance", id);
        rows.batch("""
                            insert into conference_attendance (conference_id, bloc_year_id, member_id, position, presence,
                              reason, delegate_name, delegate_titles)
                            values (:id, :blocYear, :member, :position, :presence, :reason, :delegate, :titles)
                            """, part.attendees(), (attendee, n) -> SectionRows.row(id, n)
                .addValue("blocYear", conference.blocYear().value())
                .addValue("member", attendee.member().value())
                .addValue("presence", attendee.presence().name())
                .addValue("reason", attendee.reason())
                .addValue("delegate", attendee.delegate())
                .addValue("titles", attendee.delegateTitles()));
        rows.clear("conference_guest", id);
        rows.batch("""
                            insert into conference_guest
                            (conference_id, position, name, titles, description, headcount, role)
                            values (:id, :position, :name, :titles, :description, :headcount, :role)
                            """, part.guests(), (guest, n) -> SectionRows.row(id, n)
                .addValue("name", guest.name())
                .addValue("titles", guest.titles())
                .addValue("description", guest.description())
                .addValue("headcount", guest.headcount())
                .addValue("role", guest.role().name()));
    }

    void writeChair(UUID id, ChairPart part) {
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
                .param("chairUnit", chair == null ? null : Columns.value(chair.unit()))
                .param("secretaryName", secretary == null ? null : secretary.name())
                .param("secretaryTitles", secretary == null ? null : secretary.titles())
                .param("secretaryUnit", secretary == null ? null : Columns.value(secretary.unit()))
                .param("opening", part.opening())
                .update();
        rows.clear("conference_agenda_item", id);
        rows.batch("""
                            insert into conference_agenda_item (conference_id, position, kind, year, note)
                            values (:id, :position, :kind, :year, :note)
                            """, part.agenda(), (item, n) -> SectionRows.row(id, n)
                .addValue("kind", item.kind().name())
                .addValue("year", item.year().value())
                .addValue("note", item.note()));
    }

    void writeClosing(UUID id, ClosingPart part) {
        jdbc.sql("update conference set ends_at = :endsAt, closing = :closing where id = :id")
                .param("id", id)
                .param("endsAt", part.endsAt())
                .param("closing", part.closing())
                .update();
        rows.clear("conference_visit", id);
        rows.batch(
                "insert into conference_visit (conference_id, position, place, purpose) "
                        + "values (:id, :position, :place, :purpose)",
                part.visits(),
                (visit, n) ->
                        SectionRows.row(id, n).addValue("place", visit.place()).addValue("purpose", visit.purpose()));

        writePhotos(id, part.photos());
        rows.clear("conference_source", id);
        rows.batch("""
                            insert into conference_source
                            (conference_id, position, portal, authors, url, published_label, quoted)
                            values (:id, :position, :portal, :authors, :url, :label, :quoted)
                            """, part.sources(), (source, n) -> SectionRows.row(id, n)
                .addValue("portal", source.portal())
                .addValue("authors", source.authors())
                .addValue("url", source.url())
                .addValue("label", source.publishedLabel())
                .addValue("quoted", source.quoted()));
    }

    void writePhotos(UUID id, List<ClosingPart.Photo> photos) {
        var known = new HashMap<UUID, Optional<UUID>>();
        jdbc.sql("select id, file_id from conference_photo where conference_id = :id")
                .param("id", id)
                .query((ResultSet row) -> {
                    known.put(
                            row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("file_id", UUID.class)));
                });
        var unseen = new HashSet<>(known.keySet());
        rows.batch("""
                            insert into conference_photo
                            (id, conference_id, position, caption, quoted_file_name, photographer, file_id)
                            values (:id, :conference, :position, :caption, :fileName, :photographer, :file)
                            on conflict (id) do update set position = excluded.position, caption = excluded.caption,
                              quoted_file_name = excluded.quoted_file_name, photographer = excluded.photographer,
                              file_id = excluded.file_id
                            """, photos, (photo, n) -> {
            var before = photo.id() == null ? null : known.get(photo.id());
            return SectionRows.row(SectionRows.own(unseen, photo.id()), n)
                    .addValue("conference", id)
                    .addValue("caption", photo.caption())
                    .addValue("fileName", photo.quotedFileName())
                    .addValue("photographer", photo.photographer())
                    .addValue("file", photo.file() == null && before != null ? before.orElse(null) : photo.file());
        });
        rows.delete("conference_photo", unseen);
    }
}
