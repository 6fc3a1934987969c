package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kernel.PartialDate;
import vn.thidua.web.Reading.Problem;

class ReadingTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2023, 12, 25);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/12/2023",
                "25-12-2023",
                "25.12.2023",
                "25122023",
                "25/12/23",
                " 25 / 12 / 2023 ",
                "2023-12-25",
                "ngày 25 tháng 12 năm 2023",
                "25 tháng 12 năm 2023",
                "Ngày 25 tháng 12, năm 2023",
                "\u00a025/12/2023\u200b"
            })
    void readsTheSameDayInEverySpelling(String typed) {
        assertThat(Reading.date(typed, null).value()).isEqualTo(CHRISTMAS);
    }

    @ParameterizedTest
    @CsvSource({
        "5/1/24,2024-01-05",
        "05/01/2024,2024-01-05",
        "1/12/1993,1993-12-01",
        "1/12/93,1993-12-01",
        "29/02/2024,2024-02-29"
    })
    void neverTakesTheMonthForTheDay(String typed, LocalDate meant) {
        assertThat(Reading.date(typed, null).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2023",
                "29/02/2023",
                "12/25/2023",
                "13/2023",
                "1023",
                "hôm qua",
                "25/12/202",
                "25/12/20233",
                "0/1/2024",
                "32/12",
                "25 12 2023",
                "251223",
                "25/12/0023",
                "25/12/3023",
                "25//12/2023",
                "/"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThat(Reading.date(typed, null)).isEqualTo(new Reading<>(null, Problem.UNREAL));
        assertThat(Reading.date(typed, 2023).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "năm 2023", "12/2023", "tháng 3/2024", "tháng 3 năm 2024"})
    void asksForTheDayWhereOnlyAMonthOrAYearIsGiven(String typed) {
        assertThat(Reading.date(typed, null)).isEqualTo(new Reading<>(null, Problem.NO_DAY));
    }

    @Test
    void takesAMissingYearOnlyFromThePage() {
        assertThat(Reading.date("25/12", null).problem()).isEqualTo(Problem.NO_YEAR);
        assertThat(Reading.date("ngày 25 tháng 12", null).problem()).isEqualTo(Problem.NO_YEAR);
        assertThat(Reading.date("29/2", null).problem()).isEqualTo(Problem.NO_YEAR);
        assertThat(Reading.date("25/12", 2023).value()).isEqualTo(CHRISTMAS);
        assertThat(Reading.date("25 tháng 12", 2023).value()).isEqualTo(CHRISTMAS);
        assertThat(Reading.date("29/2", 2023).problem()).isEqualTo(Problem.UNREAL);
    }

    /** Each of the 73 000 days of two centuries, in each spelling, is read as meant. */
    @Test
    void readsEveryDayBack() {
        for (var day = LocalDate.of(1948, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            var d = day.getDayOfMonth();
            var m = day.getMonthValue();
            var y = day.getYear();
            for (var spelling : new String[] {
                Formats.date(day),
                d + "/" + m + "/" + y,
                d + "-" + m + "-" + y,
                d + "." + m + "." + y,
                "%02d%02d%d".formatted(d, m, y),
                day.toString(),
                "ngày " + d + " tháng " + m + " năm " + y,
            }) {
                assertThat(Reading.date(spelling, 1999).value()).as(spelling).isEqualTo(day);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023,2023",
        "năm 2023,2023",
        "12/2023,12/2023",
        "tháng 12/2023,12/2023",
        "tháng 3 năm 2023,03/2023",
        "3-2023,03/2023",
        "25/12/2023,25/12/2023",
        "25122023,25/12/2023"
    })
    void readsWhatAnOldPaperTells(String typed, String meant) {
        assertThat(Reading.partialDate(typed).value()).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2023", "0/2023", "1023", "31/02/2023", "khoảng 2023"})
    void refusesWhatIsNoPartOfADate(String typed) {
        assertThat(Reading.partialDate(typed)).isEqualTo(new Reading<PartialDate>(null, Problem.UNREAL));
    }

    @Test
    void asksForTheYearOfAnOldPaperToo() {
        assertThat(Reading.partialDate("25/12").problem()).isEqualTo(Problem.NO_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "14:30,14:30",
        "14h30,14:30",
        "14.30,14:30",
        "14 giờ 30,14:30",
        "14 giờ 30 phút,14:30",
        "1430,14:30",
        "8h05,08:05",
        "8h,08:00",
        "8 giờ,08:00",
        "8,08:00",
        "0:00,00:00"
    })
    void readsTimes(String typed, LocalTime meant) {
        assertThat(Reading.time(typed).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "14:60", "2460", "trưa", "14:3", "143", "14:30:99"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(Reading.time(typed).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "18,5;18.5",
                "18.5;18.5",
                "98.75;98.75",
                "98,75;98.75",
                "1.234,5;1234.5",
                "1.234.567;1234567",
                "1.234.567,89;1234567.89",
                "1 234 567;1234567",
                "1234;1234",
                "0,5;0.5",
                "0.5;0.5",
                "-3;-3",
                "\u22123,5;-3.5",
                "1,234;1.234",
                "007;7"
            })
    void readsNumbersAsVietnameseWriteThem(String typed, BigDecimal meant) {
        assertThat(Reading.decimal(typed, null).value()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.5",
                "1.2345",
                "1.23.4",
                "12.34.567",
                "1,2,3",
                "0.123",
                "0.123.456",
                "1e3",
                "12a",
                "mười",
                "1.",
                ".5",
                ",5",
                "1 23",
                "--1",
                "٣"
            })
    void refusesWhatCouldBeAnotherNumber(String typed) {
        assertThat(Reading.decimal(typed, null).value()).isNull();
    }

    @Test
    void asksBackWhereAPointCanMeanTwoThings() {
        assertThat(Reading.decimal("1.234", TWENTY).problem()).isEqualTo(Problem.AMBIGUOUS);
        assertThat(Reading.decimal("18.500", TWENTY).problem()).isEqualTo(Problem.AMBIGUOUS);
        assertThat(Reading.decimal("1.234", BigDecimal.valueOf(5000)).value()).isEqualByComparingTo("1234");
        assertThat(Reading.decimal("1.234", null).value()).isEqualByComparingTo("1234");
        assertThat(Reading.decimal("18.5", TWENTY).value()).isEqualByComparingTo("18.5");
    }

    @Test
    void readsWholeNumbers() {
        assertThat(Reading.integer("10", 999).value()).isEqualTo(10);
        assertThat(Reading.integer("1.234", 9999).value()).isEqualTo(1234);
        assertThat(Reading.integer("1.234", 999).problem()).isEqualTo(Problem.AMBIGUOUS);
        assertThat(Reading.integer("9,5", 999).problem()).isEqualTo(Problem.NO_NUMBER);
        assertThat(Reading.integer("99999999999", null).problem()).isEqualTo(Problem.NO_NUMBER);
    }

    /** What is written by Formats is read as the same number; nothing is silently changed. */
    @Test
    void readsBackEveryNumberItWrites() {
        for (var hundredths = 0; hundredths < 300_000; hundredths += 7) {
            var number = BigDecimal.valueOf(hundredths, 2);
            assertThat(Reading.decimal(Formats.number(number), null).value())
                    .as(Formats.number(number))
                    .isEqualByComparingTo(number);
            var pointed = number.toPlainString();
            assertThat(Reading.decimal(pointed, null).value()).as(pointed).isEqualByComparingTo(number);
        }
    }
}
