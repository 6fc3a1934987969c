package vn.thidua.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;

/**
 * How dates, times and numbers are written (UX 3.4): by explicit patterns, never by the Java runtime's idea of
 * Vietnamese, which prints "25 thg 12, 2023" and changes with its version. Null is written as nothing.
 */
public final class Formats {
    public static final Locale LOCALE = Locale.forLanguageTag("vi");
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

    private Formats() {}

    /** 25/12/2023. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** 25/12/2023, 12/2023 or 2023. */
    public static String partial(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    /** 14:32. */
    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** 14:32 25/12/2023, as the clock in Viet Nam showed it. */
    public static String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant);
    }

    /** 1.234,5: as many decimals as the number has. */
    public static String number(@Nullable Number number) {
        return number == null ? "" : format("#,##0.############").format(number);
    }

    /** 1.234.567,50: as {@link #number}, with every decimal place that is kept, for a field that is sent back. */
    public static String exact(BigDecimal number) {
        return format("#,##0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : ""))
                .format(number);
    }

    /** 90,0% for 0.9. */
    public static String percent(@Nullable Number fraction) {
        if (fraction == null) {
            return "";
        }
        var hundredfold = new BigDecimal(fraction.toString()).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return format("#,##0.0").format(hundredfold) + "%";
    }

    private static DecimalFormat format(String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }
}
