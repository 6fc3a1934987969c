package vn.thidua.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Text;

/**
 * Understands dates, times and numbers as Vietnamese write them, or says why not (UX 3.4). What can be read in two
 * ways is refused, never guessed: a value silently changed is worse than a question.
 *
 * @param value what was meant; null when the text was refused
 * @param problem why it was refused; null when it was understood
 */
record Reading<T>(@Nullable T value, @Nullable Problem problem) {
    /** Why a text was refused. */
    enum Problem {
        /** 31/02/2023, or no date at all. */
        UNREAL,
        /** 25/12 where no year is known. */
        NO_YEAR,
        /** Tháng 3/2024 or 2024 where a day is asked for. */
        NO_DAY,
        /** Not a number as written here. */
        NO_NUMBER,
        /** 1.234 where both 1234 and 1,234 make sense. */
        AMBIGUOUS
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?:thang )?(\\d{1,2})(?:[/.-]| nam )(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:nam )?(\\d{4})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?:,? nam (\\d{4}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:(?:[:.]| ?h ?| ?gio ?)(\\d{2})?(?: ?phut)?)?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern SPACED = Pattern.compile("-?[1-9]\\d{0,2}(?: \\d{3})+(?:,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:,\\d+)?");
    private static final Pattern LONE_POINT = Pattern.compile("-?\\d+\\.\\d{1,2}");
    private static final Pattern ONE_GROUP = Pattern.compile("-?\\d{1,3}\\.\\d{3}");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    private static <T> Reading<T> refused(Problem problem) {
        return new Reading<>(null, problem);
    }

    /**
     * 25/12/2023, 5/1/24, 25-12-2023, 25.12.2023, 25122023, 2023-12-25, "ngày 25 tháng 12 năm 2023"; 25/12 only where
     * the year is known.
     *
     * @param contextYear the year that 25/12 means, or null
     */
    static Reading<LocalDate> date(String typed, @Nullable Integer contextYear) {
        var text = compact(typed);
        var match = DAY_MONTH_YEAR.matcher(text);
        if (match.matches()) {
            return day(year(match.group(3)), match.group(2), match.group(1));
        }
        match = YEAR_MONTH_DAY.matcher(text);
        if (match.matches()) {
            return day(number(match.group(1)), match.group(2), match.group(3));
        }
        match = DIGITS.matcher(text);
        if (match.matches()) {
            return day(number(match.group(3)), match.group(2), match.group(1));
        }
        match = IN_WORDS.matcher(text);
        if (match.matches()) {
            return match.group(3) == null
                    ? yearless(match.group(2), match.group(1), contextYear)
                    : day(number(match.group(3)), match.group(2), match.group(1));
        }
        match = DAY_MONTH.matcher(text);
        if (match.matches()) {
            return yearless(match.group(2), match.group(1), contextYear);
        }
        return refused(isWithoutDay(text) ? Problem.NO_DAY : Problem.UNREAL);
    }

    private static boolean isWithoutDay(String text) {
        var month = MONTH_YEAR.matcher(text);
        return month.matches() ? partial(number(month.group(2)), number(month.group(1))).value != null : isYear(text);
    }

    private static boolean isYear(String text) {
        var year = YEAR.matcher(text);
        return year.matches() && partial(number(year.group(1)), null).value != null;
    }

    /** A date as above, or only 12/2023, tháng 12 năm 2023, 2023, for what old papers do not tell. */
    static Reading<PartialDate> partialDate(String typed) {
        var text = compact(typed);
        var match = YEAR.matcher(text);
        if (match.matches()) {
            return partial(number(match.group(1)), null);
        }
        match = MONTH_YEAR.matcher(text);
        if (match.matches()) {
            return partial(number(match.group(2)), number(match.group(1)));
        }
        var exact = date(typed, null);
        return exact.value == null ? new Reading<>(null, exact.problem) : of(PartialDate.of(exact.value));
    }

    /** 14:30, 14h30, 14h, 14 giờ 30, 1430, 8h05. */
    static Reading<LocalTime> time(String typed) {
        var text = Text.fold(typed);
        var match = FOUR_DIGITS.matcher(text);
        if (!match.matches()) {
            match = TIME.matcher(text);
            if (!match.matches()) {
                return refused(Problem.UNREAL);
            }
        }
        try {
            var minutes = match.group(2);
            return of(LocalTime.of(number(match.group(1)), minutes == null ? 0 : number(minutes)));
        } catch (DateTimeException e) {
            return refused(Problem.UNREAL);
        }
    }

    /**
     * 1234, 1.234, 1 234, 1.234,5, 98,75 and 98.75. A lone point before three digits is a group only where more than
     * 999 is possible, else it could mean either.
     *
     * @param max the greatest value that makes sense, or null for no limit
     */
    static Reading<BigDecimal> decimal(String typed, @Nullable BigDecimal max) {
        var line = Text.line(typed);
        var text = line == null ? "" : line.replace('\u2212', '-').replace('\u2013', '-');
        if (ONE_GROUP.matcher(text).matches() && max != null && max.compareTo(THOUSAND) < 0) {
            return refused(Problem.AMBIGUOUS);
        }
        if (GROUPED.matcher(text).matches()) {
            return of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (SPACED.matcher(text).matches()) {
            return of(new BigDecimal(text.replace(" ", "").replace(',', '.')));
        }
        if (PLAIN.matcher(text).matches()) {
            return of(new BigDecimal(text.replace(',', '.')));
        }
        return LONE_POINT.matcher(text).matches() ? of(new BigDecimal(text)) : refused(Problem.NO_NUMBER);
    }

    /** Digits with or without groups; a lone point before three digits as in {@link #decimal}. */
    static Reading<Integer> integer(String typed, @Nullable Integer max) {
        var decimal = decimal(typed, max == null ? null : BigDecimal.valueOf(max));
        var value = decimal.value;
        if (value == null) {
            return new Reading<>(null, decimal.problem);
        }
        try {
            return value.scale() > 0 ? refused(Problem.NO_NUMBER) : of(value.intValueExact());
        } catch (ArithmeticException e) {
            return refused(Problem.NO_NUMBER);
        }
    }

    /** Folded, and without blanks around separators: "25 / 12 / 2023". */
    private static String compact(String typed) {
        return Text.fold(typed).replaceAll(" ?([/.-]) ?", "$1");
    }

    private static Reading<LocalDate> yearless(String month, String day, @Nullable Integer contextYear) {
        if (contextYear != null) {
            return day(contextYear, month, day);
        }
        // a leap year, so that 29/02 is asked for its year instead of being called unreal
        var possible = Reading.day(2000, month, day);
        return possible.value == null ? possible : refused(Problem.NO_YEAR);
    }

    private static Reading<LocalDate> day(int year, String month, String day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return refused(Problem.UNREAL);
        }
        try {
            return of(LocalDate.of(year, number(month), number(day)));
        } catch (DateTimeException e) {
            return refused(Problem.UNREAL);
        }
    }

    private static Reading<PartialDate> partial(int year, @Nullable Integer month) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return refused(Problem.UNREAL);
        }
        try {
            return of(new PartialDate(year, month, null));
        } catch (DateTimeException e) {
            return refused(Problem.UNREAL);
        }
    }

    /** 24 is 2024; 80 and later are of the last century. */
    private static int year(String digits) {
        var value = number(digits);
        if (digits.length() == 4) {
            return value;
        }
        return value < 80 ? 2000 + value : 1900 + value;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
