package vn.thidua.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is missing in the minutes, section by section, and the small set without which they cannot be locked. Pure: from
 * the minutes and what the bloc-year is known to have.
 */
final class Completeness {
    private Completeness() {}

    /** What is known of the bloc in the year judged, beside the minutes. */
    record YearFacts(int members, boolean headKnown, boolean deputyKnown) {}

    /**
     * Everything a reader may miss, in the order of the sections. Never blocks saving.
     *
     * @param completed how many names were added later to lines of which only a number stands in the minutes
     */
    static List<Missing> missing(
            ConferenceKind kind, int year, Minutes minutes, YearFacts facts, Map<ResolutionId, Integer> completed) {
        var missing = new ArrayList<Missing>();
        attendance(minutes, facts, missing);
        chair(minutes, year, facts, missing);
        if (minutes.reports().reports().isEmpty()) {
            missing.add(Missing.of(MinutesSection.REPORTS, "reports"));
        }
        for (var report : minutes.reports().reports()) {
            if (report.adopted() == Adoption.NOT_RECORDED) {
                missing.add(Missing.of(MinutesSection.REPORTS, "adoption", report.title()));
            }
        }
        if (minutes.discussion().isBlank()) {
            missing.add(Missing.of(MinutesSection.DISCUSSION, "discussion"));
        }
        if (minutes.directing().isBlank()) {
            missing.add(Missing.of(MinutesSection.DIRECTING, "directing"));
        }
        results(kind, year, minutes, completed, missing);
        for (int i = 0; i < minutes.petitions().petitions().size(); i++) {
            var petition = minutes.petitions().petitions().get(i);
            if (petition.text() == null) {
                missing.add(Missing.of(MinutesSection.PETITIONS, "petition-text", i + 1));
            } else if (petition.addressee() == null) {
                missing.add(Missing.of(MinutesSection.PETITIONS, "petition-addressee", i + 1));
            }
        }
        if (minutes.closing().endsAt() == null) {
            missing.add(Missing.of(MinutesSection.CLOSING, "ends-at"));
        }
        // the same said of two awards is said once
        return missing.stream().distinct().toList();
    }

    private static void attendance(Minutes minutes, YearFacts facts, List<Missing> missing) {
        var part = minutes.attendance();
        var held = part.held();
        if (held == null) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "date"));
        } else if (held.exact() == null) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "exact-date", held.toString()));
        }
        if (part.startsAt() == null) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "starts-at"));
        }
        if (part.venue() == null && part.host() == null && part.hostText() == null) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "venue"));
        }
        if (facts.members() == 0) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "members"));
        }
        if (part.attendees().isEmpty()) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "attendance"));
        }
        if (part.guests().isEmpty()) {
            missing.add(Missing.of(MinutesSection.ATTENDANCE, "guests"));
        }
    }

    private static void chair(Minutes minutes, int year, YearFacts facts, List<Missing> missing) {
        var part = minutes.chair();
        if (!facts.headKnown()) {
            missing.add(Missing.of(MinutesSection.CHAIR, "head", year));
        }
        if (!facts.deputyKnown()) {
            missing.add(Missing.of(MinutesSection.CHAIR, "deputy", year));
        }
        if (part.chair() == null) {
            missing.add(Missing.of(MinutesSection.CHAIR, "chair"));
        } else if (part.chair().name() == null) {
            missing.add(Missing.of(MinutesSection.CHAIR, "chair-name"));
        }
        if (part.secretary() == null) {
            missing.add(Missing.of(MinutesSection.CHAIR, "secretary"));
        }
    }

    private static void results(
            ConferenceKind kind,
            int year,
            Minutes minutes,
            Map<ResolutionId, Integer> completed,
            List<Missing> missing) {
        if (kind.judges() && minutes.judging().isBlank()) {
            missing.add(Missing.of(MinutesSection.JUDGING, "awards"));
        }
        for (var award : minutes.judging().awards()) {
            int quantity = Objects.requireNonNullElse(award.quantity(), 0);
            int names = award.id() == null ? 0 : completed.getOrDefault(award.id(), 0);
            if (award.unit() == null && names == 0) {
                missing.add(Missing.of(MinutesSection.JUDGING, "award-names", quantity));
            } else if (award.unit() == null && names < quantity) {
                missing.add(Missing.of(MinutesSection.JUDGING, "award-names-left", quantity - names, quantity));
            } else if (award.method() == VotingMethod.NOT_RECORDED) {
                missing.add(Missing.of(MinutesSection.JUDGING, "award-method"));
            } else if (award.method().isCounted() && award.figures() == null) {
                missing.add(Missing.of(MinutesSection.JUDGING, "award-figures"));
            }
        }
        var officers = minutes.officers();
        if (kind.judges() || officers.names()) {
            if (officers.head() == null) {
                missing.add(Missing.of(MinutesSection.OFFICERS, "next-head", year + 1));
            }
            if (officers.deputies().isEmpty()) {
                missing.add(Missing.of(MinutesSection.OFFICERS, "next-deputy", year + 1));
            }
        }
    }

    /**
     * What must be there before the minutes are locked. A conference written here: its day, who chaired, who kept the
     * minutes, who came (form 1.9 has no minutes without them). A record taken from a source: only some content, because
     * the source gives what it gives (DOMAIN 5.6). Empty: nothing stands in the way.
     */
    static List<Missing> lacking(Minutes minutes) {
        var lacking = new ArrayList<Missing>();
        if (!minutes.closing().sources().isEmpty()) {
            if (minutes.reports().isBlank()
                    && minutes.discussion().isBlank()
                    && minutes.directing().isBlank()
                    && minutes.judging().isBlank()
                    && minutes.officers().isBlank()) {
                lacking.add(Missing.of(MinutesSection.REPORTS, "content"));
            }
            return lacking;
        }
        var held = minutes.attendance().held();
        if (held == null) {
            lacking.add(Missing.of(MinutesSection.ATTENDANCE, "date"));
        } else if (held.exact() == null) {
            lacking.add(Missing.of(MinutesSection.ATTENDANCE, "exact-date", held.toString()));
        }
        if (minutes.attendance().presentCount() == 0) {
            lacking.add(Missing.of(MinutesSection.ATTENDANCE, "attendance"));
        }
        if (minutes.chair().chair() == null) {
            lacking.add(Missing.of(MinutesSection.CHAIR, "chair"));
        }
        if (minutes.chair().secretary() == null) {
            lacking.add(Missing.of(MinutesSection.CHAIR, "secretary"));
        }
        return lacking;
    }
}
