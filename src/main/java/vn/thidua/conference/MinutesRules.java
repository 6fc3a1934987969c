package vn.thidua.conference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Recipients;
import vn.thidua.rulebook.Rulebook;

/** What minutes may say: of awards the law knows, of units once, of figures that add up. */
@Component
class MinutesRules {
    private final Rulebook rulebook;
    private final FlagHandovers flags;

    MinutesRules(Rulebook rulebook, FlagHandovers flags) {
        this.rulebook = rulebook;
        this.flags = flags;
    }

    /** A bloc's conference proposes units: awards for persons alone are offered only where a line has one already. */
    List<AwardType> awardTypes(Minutes text, BlocYearScope scope) {
        var named = text.judging().awards().stream().map(AwardLine::awardCode).collect(Collectors.toSet());
        return known(text, scope).stream()
                .filter(type -> type.recipient() != Recipients.PERSON || named.contains(type.code()))
                .toList();
    }

    /** Awards are those the law knew when the conference was held; without a date, at the end of the year judged. */
    private List<AwardType> known(Minutes text, BlocYearScope scope) {
        var held = text.attendance().held();
        return rulebook.awardTypes(held == null ? LocalDate.of(scope.year().value(), 12, 31) : held.latest());
    }

    /**
     * Refuses sections that contradict themselves, each other or the register.
     *
     * @param text all sections as they would be
     * @param changed those of them that are new
     * @throws RuleViolation naming the field
     */
    void check(Actor actor, BlocYearScope scope, Minutes text, List<MinutesPart> changed) {
        for (var part : changed) {
            if (part instanceof JudgingPart judging) {
                check(judging, known(text, scope));
            } else if (part instanceof OfficersPart officers) {
                check(officers);
                flags.check(actor, scope, officers);
            } else if (part instanceof AttendancePart attendance) {
                check(attendance);
            }
        }
        var starts = text.attendance().startsAt();
        var ends = text.closing().endsAt();
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            throw new RuleViolation("endsAt", "constraint.conference_ends_after_start");
        }
    }

    private static void check(AttendancePart attendance) {
        var seen = new HashSet<MemberId>();
        for (var attendee : attendance.attendees()) {
            if (!seen.add(attendee.member())) {
                throw new RuleViolation("attendees", "conference.attendance.twice");
            }
        }
    }

    private static void check(JudgingPart judging, List<AwardType> types) {
        var codes = types.stream().map(AwardType::code).collect(Collectors.toSet());
        record Line(String code, int year, OrganizationId unit) {}
        var seen = new HashSet<Line>();
        for (int i = 0; i < judging.awards().size(); i++) {
            var award = judging.awards().get(i);
            var field = "awards[" + i + "].";
            if (!codes.contains(award.awardCode())) {
                throw new RuleViolation(field + "award", "conference.award.unknown");
            }
            var unit = award.unit();
            if (unit != null
                    && !seen.add(new Line(award.awardCode(), award.year().value(), unit))) {
                throw new RuleViolation(field + "unit", "constraint.resolution_award_once");
            }
            if ((unit == null) == (award.quantity() == null)) {
                throw new RuleViolation(field + "unit", "constraint.resolution_award_named_or_counted");
            }
            check(field, award.figures());
        }
    }

    private static void check(OfficersPart officers) {
        var seen = new HashSet<OrganizationId>();
        var head = officers.head();
        if (head != null) {
            seen.add(head.unit());
            check("head.", head.figures());
        }
        for (int i = 0; i < officers.deputies().size(); i++) {
            var deputy = officers.deputies().get(i);
            if (!seen.add(deputy.unit())) {
                throw new RuleViolation("deputies[" + i + "].unit", "constraint.resolution_office_once");
            }
            check("deputies[" + i + "].", deputy.figures());
        }
    }

    private static void check(String field, @Nullable VoteFigures figures) {
        if (figures != null) {
            figures.check(field);
        }
    }
}
