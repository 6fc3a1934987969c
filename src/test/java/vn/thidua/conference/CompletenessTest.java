package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartialDate;

class CompletenessTest {
    private static final Completeness.YearFacts KNOWN = new Completeness.YearFacts(10, true, true);
    private static final Completeness.YearFacts UNKNOWN = new Completeness.YearFacts(0, false, false);
    private static final ClosingPart FROM_ARTICLE = ConferenceScene.fromASource();

    @Test
    void sayEverythingAReviewWithNothingButTextLacks() {
        var s3 = Minutes.EMPTY
                .with(new ReportPart(
                        List.of(), List.of(Passage.of(PassageKind.MOVEMENT, "Chung sức", null)), List.of()))
                .with(FROM_ARTICLE);
        assertThat(keys(Completeness.missing(ConferenceKind.MID_YEAR, 2024, s3, UNKNOWN, Map.of())))
                .contains("date", "venue", "chair", "secretary", "members", "attendance", "guests", "head", "deputy")
                .doesNotContain("awards", "next-head", "next-deputy");
        assertThat(Completeness.lacking(s3)).isEmpty();
    }

    @Test
    void wantResultsAndOfficersOfAYearEnd() {
        assertThat(keys(Completeness.missing(ConferenceKind.YEAR_END, 2023, Minutes.EMPTY, KNOWN, Map.of())))
                .contains("awards", "next-head", "next-deputy")
                .doesNotContain("head", "members");
    }

    @Test
    void nameTheUnitsThatAreOnlyCounted() {
        var s1 = Minutes.EMPTY.with(new JudgingPart(
                List.of(AwardLine.counted("PROVINCIAL_FLAG", new EmulationYear(2022), 2, "cho 02 đơn vị"))));
        assertThat(Completeness.missing(ConferenceKind.YEAR_END, 2022, s1, KNOWN, Map.of()))
                .contains(Missing.of(MinutesSection.JUDGING, "award-names", 2));
    }

    @Test
    void readAMonthAsADateThatIsNotComplete() {
        var month = Minutes.EMPTY.with(new AttendancePart(
                null,
                new PartialDate(2024, 1, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
        assertThat(keys(Completeness.missing(ConferenceKind.YEAR_END, 2023, month, KNOWN, Map.of())))
                .contains("exact-date")
                .doesNotContain("date");
    }

    @Test
    void lockOnlyWithDayChairSecretaryAndAttendance() {
        assertThat(keys(Completeness.lacking(Minutes.EMPTY)))
                .containsExactly("date", "attendance", "chair", "secretary");
        var own = Minutes.EMPTY
                .with(new AttendancePart(
                        null,
                        PartialDate.of(LocalDate.of(2023, 12, 25)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(AttendancePart.Attendee.present(new MemberId(UUID.randomUUID()))),
                        List.of()))
                .with(new ChairPart(
                        Person.of("Nguyễn Văn Doanh", null, null), Person.of("Thư ký", null, null), null, List.of()));
        assertThat(Completeness.lacking(own)).isEmpty();
    }

    @Test
    void lockARecordFromASourceOnlyWithSomeContent() {
        assertThat(keys(Completeness.lacking(Minutes.EMPTY.with(FROM_ARTICLE)))).containsExactly("content");
    }

    private static List<String> keys(List<Missing> missing) {
        return missing.stream()
                .map(one -> one.key().substring("conference.missing.".length()))
                .toList();
    }
}
