package vn.thidua.conference.web;

import static vn.thidua.conference.web.RowForms.name;
import static vn.thidua.conference.web.RowForms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.MemberId;
import vn.thidua.conference.AgendaKind;
import vn.thidua.conference.AttendancePart;
import vn.thidua.conference.ChairPart;
import vn.thidua.conference.ClosingPart;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.GuestRole;
import vn.thidua.conference.LastPlace;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.conference.Person;
import vn.thidua.conference.Presence;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.Text;
import vn.thidua.web.Inputs;

/** Where, how and with whom the meeting went: sections I, II and IX of the form, shown and read. */
final class MeetingFields {
    private MeetingFields() {}

    static void show(MinutesForm form, AttendancePart part, MinutesDraft draft) {
        form.title = text(part.title());
        form.held = text(part.held());
        form.partOfDay = name(part.partOfDay());
        form.startsAt = text(part.startsAt());
        form.venue = text(part.venue());
        form.host = text(part.host());
        form.hostText = text(part.hostText());
        form.announcedMembers = text(part.announcedMembers());
        form.period = text(part.period());
        form.nextPeriod = text(part.nextPeriod());
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
            form.attendees.add(row);
        }
        for (var guest : part.guests()) {
            var row = new RowForms.GuestForm();
            row.name = text(guest.name());
            row.titles = text(guest.titles());
            row.description = text(guest.description());
            row.headcount = text(guest.headcount());
            row.role = guest.role().name();
            form.guests.add(row);
        }
    }

    static void show(MinutesForm form, ChairPart part) {
        var chair = Objects.requireNonNullElse(part.chair(), new Person(null, null, null));
        form.chairName = text(chair.name());
        form.chairTitles = text(chair.titles());
        form.chairUnit = text(chair.unit());
        var secretary = Objects.requireNonNullElse(part.secretary(), new Person(null, null, null));
        form.secretaryName = text(secretary.name());
        form.secretaryTitles = text(secretary.titles());
        form.secretaryUnit = text(secretary.unit());
        form.opening = text(part.opening());
        for (var item : part.agenda()) {
            var row = new RowForms.AgendaForm();
            row.kind = item.kind().name();
            row.year = item.year().toString();
            row.note = text(item.note());
            form.agenda.add(row);
        }
    }

    static void show(MinutesForm form, ClosingPart part) {
        form.endsAt = text(part.endsAt());
        form.closing = text(part.closing());
        for (var visit : part.visits()) {
            var row = new RowForms.VisitForm();
            row.place = visit.place();
            row.purpose = text(visit.purpose());
            form.visits.add(row);
        }
        for (var photo : part.photos()) {
            var row = new RowForms.PhotoForm();
            row.id = text(photo.id());
            row.caption = photo.caption();
            row.fileName = text(photo.quotedFileName());
            row.photographer = text(photo.photographer());
            row.file = text(photo.file());
            form.photos.add(row);
        }
        for (var source : part.sources()) {
            var row = new RowForms.SourceForm();
            row.portal = text(source.portal());
            row.authors = text(source.authors());
            row.url = text(source.url());
            row.publishedLabel = text(source.publishedLabel());
            row.quoted = text(source.quoted());
            form.sources.add(row);
        }
    }

    /** Says of every unit of the list that nothing was said of that it came. */
    static void allPresent(MinutesForm form, MinutesDraft draft) {
        var accepted = draft.detail().members().stream()
                .filter(ConferenceDetail.Member::accepted)
                .map(member -> member.id().toString())
                .collect(Collectors.toSet());
        form.attendees.stream()
                .filter(row -> row.presence.isEmpty() && accepted.contains(row.member))
                .forEach(row -> row.presence = Presence.PRESENT.name());
    }

    /** Says that the bloc met where it met before, as far as nothing else is said. */
    static void asLastTime(MinutesForm form, LastPlace last) {
        if (Text.line(form.venue) == null) {
            form.venue = text(last.venue());
        }
        if (Text.line(form.host) == null && Text.line(form.hostText) == null) {
            form.host = text(last.host());
            form.hostText = last.host() == null ? text(last.hostText()) : "";
        }
    }

    static AttendancePart attendance(MinutesForm form, Inputs in) {
        var ownTitle = in.line("title", form.title, "conference.title", 300);
        var date = in.partialDate("held", form.held, "conference.held");
        var part = in.choice("partOfDay", form.partOfDay, "conference.part-of-day", PartOfDay.class);
        var start = in.time("startsAt", form.startsAt, "conference.starts-at");
        var place = in.line("venue", form.venue, "conference.venue", 300);
        var hostUnit = RowForms.unit(in, "host", form.host, "conference.host");
        var hostWords = in.line("hostText", form.hostText, "conference.host-text", 300);
        if (hostUnit != null && hostWords != null) {
            in.reject("hostText", "conference.host.twice");
        }
        var announced = in.integer("announcedMembers", form.announcedMembers, "conference.announced-members", 1, 1000);
        var judged = in.line("period", form.period, "conference.period", 300);
        var next = in.line("nextPeriod", form.nextPeriod, "conference.next-period", 300);
        var present = new ArrayList<AttendancePart.Attendee>();
        for (int i = 0; i < form.attendees.size(); i++) {
            var row = form.attendees.get(i);
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
                ownTitle,
                date,
                part,
                start,
                place,
                hostUnit,
                hostWords,
                announced,
                judged,
                next,
                present,
                guests(form, in));
    }

    private static List<AttendancePart.Guest> guests(MinutesForm form, Inputs in) {
        var came = new ArrayList<AttendancePart.Guest>();
        for (int i = 0; i < form.guests.size(); i++) {
            var row = form.guests.get(i);
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

    static ChairPart chair(MinutesForm form, Inputs in) {
        var chair = Person.of(
                in.line("chairName", form.chairName, "conference.chair-name", 200),
                in.prose("chairTitles", form.chairTitles, "conference.titles", 1000),
                RowForms.unit(in, "chairUnit", form.chairUnit, "conference.chair-unit"));
        var secretary = Person.of(
                in.line("secretaryName", form.secretaryName, "conference.secretary-name", 200),
                in.prose("secretaryTitles", form.secretaryTitles, "conference.titles", 1000),
                RowForms.unit(in, "secretaryUnit", form.secretaryUnit, "conference.secretary-unit"));
        var words = in.prose("opening", form.opening, "conference.opening", 20000);
        var items = new ArrayList<ChairPart.AgendaItem>();
        for (int i = 0; i < form.agenda.size(); i++) {
            var row = form.agenda.get(i);
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

    static ClosingPart closing(MinutesForm form, Inputs in) {
        var end = in.time("endsAt", form.endsAt, "conference.ends-at");
        var words = in.prose("closing", form.closing, "conference.closing", 20000);
        var seen = new ArrayList<ClosingPart.Visit>();
        for (int i = 0; i < form.visits.size(); i++) {
            var row = form.visits.get(i);
            if (!row.isBlank()) {
                seen.add(new ClosingPart.Visit(
                        in.required("visits[" + i + "].place", row.place, "conference.place", 300),
                        in.line("visits[" + i + "].purpose", row.purpose, "conference.purpose", 500)));
            }
        }
        var pictures = new ArrayList<ClosingPart.Photo>();
        for (int i = 0; i < form.photos.size(); i++) {
            var row = form.photos.get(i);
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
        for (int i = 0; i < form.sources.size(); i++) {
            var row = form.sources.get(i);
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
