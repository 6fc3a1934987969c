package vn.thidua.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an end is named in refusals, tasks and the trail: hour and day, both always. */
final class Deadline {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Deadline() {}

    static String text(Instant deadline, ZoneId zone) {
        return time(deadline, zone) + " " + date(deadline, zone);
    }

    static String time(Instant deadline, ZoneId zone) {
        return TIME.format(deadline.atZone(zone));
    }

    static String date(Instant deadline, ZoneId zone) {
        return DATE.format(deadline.atZone(zone));
    }
}
