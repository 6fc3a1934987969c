package vn.thidua.conference;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;

/**
 * I. Thời gian, địa điểm, thành phần.
 *
 * @param title null: named after kind and year
 * @param held as far as known; null when the source gives no date
 * @param host the unit at whose place it was held, when it is in the register
 * @param hostText the host in words otherwise
 * @param announcedMembers how many units the meeting or its report says the bloc has; kept apart from the list
 * @param period the period judged, in words: "6 tháng đầu năm 2024"
 * @param nextPeriod the period the directions are for
 */
public record AttendancePart(
        @Nullable String title,
        @Nullable PartialDate held,
        @Nullable PartOfDay partOfDay,
        @Nullable LocalTime startsAt,
        @Nullable String venue,
        @Nullable OrganizationId host,
        @Nullable String hostText,
        @Nullable Integer announcedMembers,
        @Nullable String period,
        @Nullable String nextPeriod,
        List<Attendee> attendees,
        List<Guest> guests)
        implements MinutesPart {

    /** Nothing recorded. */
    public static final AttendancePart EMPTY =
            new AttendancePart(null, null, null, null, null, null, null, null, null, null, List.of(), List.of());

    public AttendancePart {
        attendees = List.copyOf(attendees);
        guests = List.copyOf(guests);
    }

    /**
     * A member unit's presence.
     *
     * @param reason of an absence or substitution
     * @param delegate who came, by name
     */
    public record Attendee(
            MemberId member,
            Presence presence,
            @Nullable String reason,
            @Nullable String delegate,
            @Nullable String delegateTitles) {

        /** Present, with nothing more said. */
        public static Attendee present(MemberId member) {
            return new Attendee(member, Presence.PRESENT, null, null, null);
        }
    }

    /**
     * A guest by name, or a group without names; exactly one of name and description.
     *
     * @param titles of a person, in the order given, one a line
     * @param headcount of a group, where the source counts
     */
    public record Guest(
            @Nullable String name,
            @Nullable String titles,
            @Nullable String description,
            @Nullable Integer headcount,
            GuestRole role) {

        /** A person with titles, one a line. */
        public static Guest person(String name, @Nullable String titles, GuestRole role) {
            return new Guest(name, titles, null, null, role);
        }

        /** A group that the source does not name. */
        public static Guest group(String description, @Nullable Integer headcount, GuestRole role) {
            return new Guest(null, null, description, headcount, role);
        }
    }

    /** Units that took part, substitutes included. */
    public int presentCount() {
        return (int) attendees.stream()
                .filter(attendee -> attendee.presence() != Presence.ABSENT)
                .count();
    }

    public int absentCount() {
        return attendees.size() - presentCount();
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.ATTENDANCE;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
