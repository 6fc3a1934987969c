package vn.thidua.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.support.RequestContext;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Verdict;

/** {@code #vi} in templates: how values are written, what a field of the form looks like. */
public final class Vi {
    private static final String FORM = "form";
    private final Messages messages;
    /** Ids and names of constants: what a select or a radio button sends. */
    private static final Pattern CHOSEN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final Supplier<RequestContext> request;
    private final Supplier<Stream<Object>> model;

    /** @param model the attributes of the page's model */
    Vi(Messages messages, Supplier<RequestContext> request, Supplier<Stream<Object>> model) {
        this.messages = messages;
        this.request = request;
        this.model = model;
    }

    /** What a person read when choosing this value from a list of the page; a text that was typed stays as it is. */
    public String chosen(String value) {
        if (!CHOSEN.matcher(value).matches()) {
            return value;
        }
        var labels = model.get()
                .filter(attribute -> attribute instanceof Collection<?>)
                .flatMap(attribute -> ((Collection<?>) attribute).stream())
                .filter(entry ->
                        entry instanceof Option option && option.value().equals(value))
                .map(entry -> ((Option) entry).label())
                .distinct()
                .toList();
        // two lists that call the same constant differently: nobody knows which one it was
        return labels.size() == 1 ? labels.get(0) : value;
    }

    /** One text of two held against each other, as {@link #chosen}; a ticked box and an empty field in words. */
    public String kept(String value) {
        return switch (value) {
            case "" -> messages.text("web.left-empty");
            case "true" -> messages.text("web.ticked");
            default -> chosen(value);
        };
    }

    public String date(@Nullable LocalDate date) {
        return Formats.date(date);
    }

    /** Thứ Hai, 25/12/2023: as public pages write a day (UX 3.4). */
    public String day(@Nullable LocalDate date) {
        return date == null
                ? ""
                : messages.text("weekday." + date.getDayOfWeek().name(), Formats.date(date));
    }

    public String partial(@Nullable PartialDate date) {
        return Formats.partial(date);
    }

    public String dateTime(@Nullable Instant instant) {
        return Formats.dateTime(instant);
    }

    public String time(@Nullable LocalTime time) {
        return Formats.time(time);
    }

    public String number(@Nullable Number number) {
        return Formats.number(number);
    }

    /** 90,0% for 0.9. */
    public String percent(@Nullable Number fraction) {
        return Formats.percent(fraction);
    }

    /** What people call the constant; empty for null. */
    public String label(@Nullable Enum<?> constant) {
        return constant == null ? "" : messages.label(constant);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** For keys whose arguments come as a list, such as those of a task. */
    public String sentence(String key, List<?> arguments) {
        return messages.text(key, arguments);
    }

    public String verdict(Verdict verdict) {
        return messages.verdict(verdict);
    }

    /** A label with "(không bắt buộc)". */
    public String optional(String label) {
        return label + " " + messages.text("field.optional");
    }

    /** The state of one field of the model attribute {@code form}. */
    public FieldState field(String name) {
        var status = request.get().getBindStatus(FORM + "." + name);
        var errors = status.getErrorMessages();
        return new FieldState(id(name), name, status.getDisplayValue(), values(status.getActualValue()), first(errors));
    }

    /** The id of a field, also used by links to it: {@code lines[2].name} is {@code lines-2-name}. */
    public String id(String name) {
        return name.replaceAll("[.\\[\\]]+", "-").replaceAll("-$", "");
    }

    /** All errors of the form, those of fields first in the order they were read. */
    public List<FieldError> errors() {
        Errors errors = request.get().getErrors(FORM);
        var lines = new ArrayList<FieldError>();
        if (errors == null) {
            return lines;
        }
        for (var error : errors.getFieldErrors()) {
            lines.add(new FieldError(id(error.getField()), request.get().getMessage(error)));
        }
        for (var error : errors.getGlobalErrors()) {
            lines.add(new FieldError("", request.get().getMessage(error)));
        }
        return lines;
    }

    /** Whether the form has errors. */
    public boolean failed() {
        Errors errors = request.get().getErrors(FORM);
        return errors != null && errors.hasErrors();
    }

    /** Whether a field has an error whose name begins so: what is folded around it must be open. */
    public boolean failed(String... beginnings) {
        Errors errors = request.get().getErrors(FORM);
        return errors != null
                && errors.getFieldErrors().stream()
                        .anyMatch(error -> Stream.of(beginnings).anyMatch(error.getField()::startsWith));
    }

    private static @Nullable String first(String[] errors) {
        return errors.length == 0 ? null : errors[0];
    }

    private static List<String> values(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
