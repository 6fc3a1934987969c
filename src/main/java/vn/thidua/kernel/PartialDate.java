package vn.thidua.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a source tells it: a day, a month, or a year only. What is not known at all is null.
 *
 * @param month 1 to 12, or null
 * @param day a day of that month, only with a month, or null
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @throws DateTimeException for a month or day that does not exist, or a day without a month */
    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("day without month");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The date if it is known to the day. */
    public @Nullable LocalDate exact() {
        return month == null || day == null ? null : LocalDate.of(year, month, day);
    }

    /** The first day this may mean: what comes before it came before for certain. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day this may mean: what comes after it came after for certain. Used for sorting and for names valid then. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        var first = LocalDate.of(year, month, 1);
        return day == null ? first.withDayOfMonth(first.lengthOfMonth()) : first.withDayOfMonth(day);
    }

    /** 25/12/2023, 12/2023 or 2023. */
    @Override
    public String toString() {
        var exact = exact();
        if (exact != null) {
            return DAY.format(exact);
        }
        return month == null ? Integer.toString(year) : "%02d/%d".formatted(month, year);
    }
}
