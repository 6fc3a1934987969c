package vn.thidua.conference;

/** What one section of the minutes holds: plain values, equal when they say the same. */
public sealed interface MinutesPart
        permits AttendancePart,
                ChairPart,
                ReportPart,
                DiscussionPart,
                DirectingPart,
                JudgingPart,
                OfficersPart,
                PetitionPart,
                ClosingPart {
    MinutesSection section();

    /** Whether nothing at all is recorded here. */
    boolean isBlank();
}
