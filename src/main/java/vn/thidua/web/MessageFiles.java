package vn.thidua.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files {@code messages/*.properties} as one source. Arguments are written the Vietnamese way before they meet
 * MessageFormat, which would print the year 2023 as "2.023": whole numbers below 10 000 stay without a point, others
 * get it; dates, times, enums and labels are written as on pages.
 */
final class MessageFiles extends ResourceBundleMessageSource {
    private static final int FIRST_GROUPED = 10_000;

    MessageFiles() {
        setBasenames(basenames());
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    private static String[] basenames() {
        try {
            var names = new TreeSet<String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = file.getFilename();
                if (name != null) {
                    names.add("messages." + name.substring(0, name.length() - ".properties".length()));
                }
            }
            return names.toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every key of every file. */
    static Set<String> keys() {
        return Arrays.stream(basenames())
                .flatMap(name -> ResourceBundle.getBundle(name, Locale.ROOT).keySet().stream())
                .collect(Collectors.toSet());
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return arguments == null
                ? new Object[0]
                : Arrays.stream(arguments).map(argument -> write(argument)).toArray();
    }

    private String write(@Nullable Object argument) {
        if (argument == null) {
            return "";
        }
        if (argument instanceof Label label) {
            return label(label);
        }
        if (argument instanceof Enum<?> constant) {
            return getMessage(Messages.labelKey(constant), null, Formats.LOCALE);
        }
        return plain(argument);
    }

    /** An argument that needs no other message. */
    static String plain(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            var number = ((Number) argument).longValue();
            return Math.abs(number) < FIRST_GROUPED ? Long.toString(number) : Formats.number(number);
        }
        if (argument instanceof BigDecimal || argument instanceof Double) {
            return Formats.number((Number) argument);
        }
        if (argument instanceof LocalDate date) {
            return Formats.date(date);
        }
        if (argument instanceof LocalTime time) {
            return Formats.time(time);
        }
        return argument instanceof Instant instant ? Formats.dateTime(instant) : argument.toString();
    }

    private String label(Label label) {
        var text = getMessage(Label.PREFIX + label.key(), null, Formats.LOCALE);
        if (!label.inside()) {
            return text;
        }
        var own = getMessage(Label.PREFIX + label.key() + ".inside", null, "", Formats.LOCALE);
        if (own != null && !own.isEmpty()) {
            return own;
        }
        // UBND, HD-…: an abbreviation keeps its capitals
        var abbreviated = text.length() > 1 && !Character.isLowerCase(text.charAt(1)) && text.charAt(1) != ' ';
        return abbreviated ? text : text.substring(0, 1).toLowerCase(Formats.LOCALE) + text.substring(1);
    }
}
