package vn.thidua.conference;

import java.util.Map;
import java.util.TreeMap;

/** What is kept when minutes are locked: everything they say, with the names as they were read then. */
record MinutesSnapshot(
        int number,
        String bloc,
        int year,
        ConferenceKind kind,
        String title,
        int minutesNo,
        Minutes minutes,
        Map<String, String> units,
        Map<String, String> members) {

    static MinutesSnapshot of(ConferenceDetail detail) {
        var units = new TreeMap<String, String>();
        detail.names().forEach((unit, name) -> units.put(unit.toString(), name));
        var members = new TreeMap<String, String>();
        detail.members().forEach(member -> members.put(member.id().toString(), member.name()));
        return new MinutesSnapshot(
                detail.number(),
                detail.scope().name(),
                detail.scope().year().value(),
                detail.kind(),
                detail.title(),
                detail.minutesNo(),
                detail.minutes(),
                units,
                members);
    }
}
