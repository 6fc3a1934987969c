package vn.thidua.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Text;

/**
 * Reads a form: raw strings in, values out. A problem becomes an error of the field with a sentence made of its label
 * (UX 4.3), and the raw string stays as typed. The methods named {@code required…} then return a value that means
 * nothing, so that a form is read to its end and all problems are told at once; {@link Submission} sees to it that no
 * service ever meets such a value.
 *
 * <p>The label of every method is a message key without its prefix: {@code "bloc.name"} for {@code label.bloc.name}.
 */
public final class Inputs {
    private static final String LABELS = Inputs.class.getName() + ".labels";
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201c\u201d\u00ab\u00bb\"']");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final UUID NO_ID = new UUID(0, 0);
    private static final int LONGEST_KEY = 100;
    private final BindingResult errors;

    public Inputs(BindingResult errors) {
        this.errors = errors;
    }

    /** Whether nothing was wrong so far. */
    public boolean ok() {
        return !errors.hasErrors();
    }

    /**
     * Refuses a field with a message of the caller's own.
     *
     * @param field a field of the form, such as {@code lines[2].name}; empty for the form as a whole
     */
    public void reject(String field, String key, Object... arguments) {
        if (field.isEmpty()) {
            errors.reject(key, arguments, null);
        } else {
            errors.rejectValue(field, key, arguments, null);
        }
    }

    /** One line that must be there: NFC, single blanks, at most {@code max} characters. */
    public String required(String field, @Nullable String raw, String label, int max) {
        var text = line(field, raw, label, max);
        if (text == null) {
            missing(field, label);
            return "";
        }
        return text;
    }

    /** One line: NFC, single blanks, at most {@code max} characters; null when empty. */
    public @Nullable String line(String field, @Nullable String raw, String label, int max) {
        note(field, label);
        return within(field, Text.line(raw), label, max);
    }

    /** A number or sign of a paper, such as 118/QĐ-UBND: one line, without quotes, with plain hyphens. */
    public @Nullable String code(String field, @Nullable String raw, String label, int max) {
        note(field, label);
        var plain = raw == null
                ? null
                : DASHES.matcher(QUOTES.matcher(raw).replaceAll("")).replaceAll("-");
        return within(field, Text.line(plain), label, max);
    }

    /** Like {@link #code}, and it must be there. */
    public String requiredCode(String field, @Nullable String raw, String label, int max) {
        var text = code(field, raw, label, max);
        if (text == null) {
            missing(field, label);
            return "";
        }
        return text;
    }

    /** Several lines with their paragraphs, at most {@code max} characters; null when empty. */
    public @Nullable String prose(String field, @Nullable String raw, String label, int max) {
        note(field, label);
        return within(field, Text.prose(raw), label, max);
    }

    /** Several lines that must be there. */
    public String requiredProse(String field, @Nullable String raw, String label, int max) {
        var text = prose(field, raw, label, max);
        if (text == null) {
            missing(field, label);
            return "";
        }
        return text;
    }

    /** A day in any of the spellings of UX 3.4; null when empty. */
    public @Nullable LocalDate date(String field, @Nullable String raw, String label) {
        return date(field, raw, label, null);
    }

    /**
     * A day; 25/12 means that day of the given year.
     *
     * @param year the year the whole page is about, or null when a day without a year cannot be understood
     */
    public @Nullable LocalDate date(String field, @Nullable String raw, String label, @Nullable EmulationYear year) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        return value(field, label, text, Reading.date(text, year == null ? null : year.value()));
    }

    public LocalDate requiredDate(String field, @Nullable String raw, String label) {
        return requiredDate(field, raw, label, null);
    }

    /** See {@link #date(String, String, String, EmulationYear)}. */
    public LocalDate requiredDate(String field, @Nullable String raw, String label, @Nullable EmulationYear year) {
        var date = date(field, raw, label, year);
        if (date == null) {
            missing(field, label);
            return NO_DATE;
        }
        return date;
    }

    /** Refuses a date outside the span, both ends included; null passes. */
    public void between(String field, @Nullable LocalDate date, String label, LocalDate first, LocalDate last) {
        if (date != null && !errors.hasFieldErrors(field) && (date.isBefore(first) || date.isAfter(last))) {
            reject(field, "input.range", new Label(label, false), first, last);
        }
    }

    /** A day, a month or a year, for what old papers do not tell; null when empty. */
    public @Nullable PartialDate partialDate(String field, @Nullable String raw, String label) {
        var text = noted(field, raw, label);
        return text == null ? null : value(field, label, text, Reading.partialDate(text));
    }

    /** 14:30, 14h30, 14 giờ 30; null when empty. */
    public @Nullable LocalTime time(String field, @Nullable String raw, String label) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        var time = Reading.time(text).value();
        if (time == null) {
            reject(field, "input.time", new Label(label, false));
        }
        return time;
    }

    /** A whole number within the limits; null when empty. */
    public @Nullable Integer integer(String field, @Nullable String raw, String label, int min, int max) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        var reading = Reading.integer(text, max);
        if (reading.problem() == Reading.Problem.NO_NUMBER) {
            reject(field, "input.integer", new Label(label, false));
            return null;
        }
        var number = value(field, label, text, reading);
        if (number != null && (number < min || number > max)) {
            outside(field, label, Formats.number(min), Formats.number(max), number > max && min == 0);
            return null;
        }
        return number;
    }

    public int requiredInteger(String field, @Nullable String raw, String label, int min, int max) {
        var number = integer(field, raw, label, min, max);
        if (number == null) {
            missing(field, label);
            return min;
        }
        return number;
    }

    /** An emulation year as four digits; null when empty. A year takes no group point. */
    public @Nullable EmulationYear year(String field, @Nullable String raw, String label) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < EmulationYear.FIRST || year > EmulationYear.LAST) {
            reject(field, "input.year", new Label(label, false), EmulationYear.FIRST, EmulationYear.LAST);
            return null;
        }
        return new EmulationYear(year);
    }

    public EmulationYear requiredYear(String field, @Nullable String raw, String label) {
        var year = year(field, raw, label);
        if (year == null) {
            missing(field, label);
            return new EmulationYear(EmulationYear.FIRST);
        }
        return year;
    }

    /** A number with or without decimals within the limits, either of which may be null for none; null when empty. */
    public @Nullable BigDecimal decimal(
            String field, @Nullable String raw, String label, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        var number = value(field, label, text, Reading.decimal(text, max));
        if (number == null) {
            return null;
        }
        if (max != null && number.compareTo(max) > 0) {
            outside(field, label, Formats.number(min), Formats.number(max), min == null || min.signum() == 0);
            return null;
        }
        if (min != null && number.compareTo(min) < 0) {
            if (max == null) {
                reject(field, "input.min", new Label(label, false), min);
            } else {
                outside(field, label, Formats.number(min), Formats.number(max), false);
            }
            return null;
        }
        return number;
    }

    /** The number that a text of its own says, read as {@link #decimal} reads it without limits; null for words. */
    public static @Nullable BigDecimal number(String text) {
        return Reading.decimal(text, null).value();
    }

    public BigDecimal requiredDecimal(
            String field, @Nullable String raw, String label, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        var number = decimal(field, raw, label, min, max);
        if (number == null) {
            missing(field, label);
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** One constant by its name; null when nothing was chosen. */
    public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String raw, String label, Class<E> type) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        reject(field, "input.choose-again", new Label(label, true));
        return null;
    }

    public <E extends Enum<E>> E requiredChoice(String field, @Nullable String raw, String label, Class<E> type) {
        var constant = choice(field, raw, label, type);
        if (constant == null) {
            unchosen(field, label);
            return type.getEnumConstants()[0];
        }
        return constant;
    }

    /** The code of something chosen from a list; whether there is such a thing, the service knows. */
    public String requiredKey(String field, @Nullable String raw, String label) {
        var key = noted(field, raw, label);
        if (key == null) {
            unchosen(field, label);
            return "";
        }
        if (key.length() > LONGEST_KEY) {
            reject(field, "input.choose-again", new Label(label, true));
        }
        return key;
    }

    /** The public number of something chosen from a list, such as a bloc's. */
    public int requiredNumber(String field, @Nullable String raw, String label) {
        var key = requiredKey(field, raw, label);
        if (key.matches("\\d{1,9}")) {
            return Integer.parseInt(key);
        }
        if (!errors.hasFieldErrors(field)) {
            reject(field, "input.choose-again", new Label(label, true));
        }
        return 0;
    }

    /** The id of something chosen from a list; null when nothing was chosen. */
    public @Nullable UUID id(String field, @Nullable String raw, String label) {
        var text = noted(field, raw, label);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            reject(field, "input.choose-again", new Label(label, true));
            return null;
        }
    }

    public UUID requiredId(String field, @Nullable String raw, String label) {
        var id = id(field, raw, label);
        if (id == null) {
            unchosen(field, label);
            return NO_ID;
        }
        return id;
    }

    /** The version of the record a form was drawn from; refused as stale when somebody tampered with it. */
    public long version(@Nullable String raw) {
        try {
            return raw == null ? -1 : Long.parseLong(raw.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Field to label of everything read in this request, in the order read: what the conflict page compares. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> labels() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new LinkedHashMap<>();
        }
        var labels = (Map<String, String>) request.getAttribute(LABELS, RequestAttributes.SCOPE_REQUEST);
        if (labels == null) {
            labels = new LinkedHashMap<>();
            request.setAttribute(LABELS, labels, RequestAttributes.SCOPE_REQUEST);
        }
        return labels;
    }

    private @Nullable String noted(String field, @Nullable String raw, String label) {
        note(field, label);
        return Text.line(raw);
    }

    private void note(String field, String label) {
        labels().put(field, label);
    }

    private @Nullable String within(String field, @Nullable String text, String label, int max) {
        if (text == null) {
            return null;
        }
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            reject(field, "input.too-long", new Label(label, false), Formats.number(max), Formats.number(length));
        }
        return text;
    }

    private <T> @Nullable T value(String field, String label, String text, Reading<T> reading) {
        var problem = reading.problem();
        if (problem != null) {
            switch (problem) {
                case UNREAL -> reject(field, "input.date", new Label(label, false));
                case NO_DAY -> reject(field, "input.date.no-day", new Label(label, false));
                case NO_YEAR -> reject(field, "input.date.no-year", new Label(label, false));
                case NO_NUMBER -> reject(field, "input.number", new Label(label, false));
                case AMBIGUOUS ->
                    reject(field, "input.number.ambiguous", text, text.replace(".", ""), text.replace('.', ','));
            }
        }
        return reading.value();
    }

    private void outside(String field, String label, String min, String max, boolean onlyMax) {
        if (onlyMax) {
            reject(field, "input.max", new Label(label, false), max);
        } else {
            reject(field, "input.range", new Label(label, false), min, max);
        }
    }

    private void missing(String field, String label) {
        if (!errors.hasFieldErrors(field)) {
            reject(field, "input.required", new Label(label, true));
        }
    }

    private void unchosen(String field, String label) {
        if (!errors.hasFieldErrors(field)) {
            reject(field, "input.required.choice", new Label(label, true));
        }
    }
}
