package vn.thidua.conference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** All nine sections of one conference's minutes. */
public record Minutes(
        AttendancePart attendance,
        ChairPart chair,
        ReportPart reports,
        DiscussionPart discussion,
        DirectingPart directing,
        JudgingPart judging,
        OfficersPart officers,
        PetitionPart petitions,
        ClosingPart closing) {

    /** Nothing recorded yet. */
    public static final Minutes EMPTY = new Minutes(
            AttendancePart.EMPTY,
            ChairPart.EMPTY,
            ReportPart.EMPTY,
            DiscussionPart.EMPTY,
            DirectingPart.EMPTY,
            JudgingPart.EMPTY,
            OfficersPart.EMPTY,
            PetitionPart.EMPTY,
            ClosingPart.EMPTY);

    /** Whether they name members, results or officers, who are those of one year. */
    boolean isBoundToYear() {
        return !attendance.attendees().isEmpty() || !judging.isBlank() || !officers.isBlank();
    }

    /** One section's content. */
    public MinutesPart part(MinutesSection section) {
        return switch (section) {
            case ATTENDANCE -> attendance;
            case CHAIR -> chair;
            case REPORTS -> reports;
            case DISCUSSION -> discussion;
            case DIRECTING -> directing;
            case JUDGING -> judging;
            case OFFICERS -> officers;
            case PETITIONS -> petitions;
            case CLOSING -> closing;
        };
    }

    /** These minutes with one section said anew. */
    public Minutes with(MinutesPart part) {
        return switch (part.section()) {
            case ATTENDANCE ->
                new Minutes(
                        (AttendancePart) part,
                        chair,
                        reports,
                        discussion,
                        directing,
                        judging,
                        officers,
                        petitions,
                        closing);
            case CHAIR ->
                new Minutes(
                        attendance,
                        (ChairPart) part,
                        reports,
                        discussion,
                        directing,
                        judging,
                        officers,
                        petitions,
                        closing);
            case REPORTS ->
                new Minutes(
                        attendance,
                        chair,
                        (ReportPart) part,
                        discussion,
                        directing,
                        judging,
                        officers,
                        petitions,
                        closing);
            case DISCUSSION ->
                new Minutes(
                        attendance,
                        chair,
                        reports,
                        (DiscussionPart) part,
                        directing,
                        judging,
                        officers,
                        petitions,
                        closing);
            case DIRECTING ->
                new Minutes(
                        attendance,
                        chair,
                        reports,
                        discussion,
                        (DirectingPart) part,
                        judging,
                        officers,
                        petitions,
                        closing);
            case JUDGING ->
                new Minutes(
                        attendance,
                        chair,
                        reports,
                        discussion,
                        directing,
                        (JudgingPart) part,
                        officers,
                        petitions,
                        closing);
            case OFFICERS ->
                new Minutes(
                        attendance,
                        chair,
                        reports,
                        discussion,
                        directing,
                        judging,
                        (OfficersPart) part,
                        petitions,
                        closing);
            case PETITIONS ->
                new Minutes(
                        attendance,
                        chair,
                        reports,
                        discussion,
                        directing,
                        judging,
                        officers,
                        (PetitionPart) part,
                        closing);
            case CLOSING ->
                new Minutes(
                        attendance, chair, reports, discussion, directing, judging, officers, petitions, (ClosingPart)
                                part);
        };
    }

    /** Every unit named anywhere, for one statement that finds their names. */
    public Set<OrganizationId> units() {
        var units = new LinkedHashSet<OrganizationId>();
        add(units, attendance.host());
        add(units, chair.chair() == null ? null : chair.chair().unit());
        add(units, chair.secretary() == null ? null : chair.secretary().unit());
        reports.reports().forEach(report -> add(units, report.presenter()));
        Stream.of(reports.passages(), discussion.passages(), directing.passages())
                .flatMap(List::stream)
                .forEach(passage -> add(units, passage.unit()));
        judging.awards().forEach(award -> add(units, award.unit()));
        add(units, officers.head() == null ? null : officers.head().unit());
        officers.deputies().forEach(deputy -> add(units, deputy.unit()));
        add(units, officers.flagFrom());
        add(units, officers.flagTo());
        petitions.petitions().forEach(petition -> add(units, petition.raisedBy()));
        return units;
    }

    private static void add(Set<OrganizationId> units, @Nullable OrganizationId unit) {
        if (unit != null) {
            units.add(unit);
        }
    }
}
