package vn.thidua.conference.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;

/** What an address says of a list; what cannot be read narrows nothing. */
final class Filters {
    private Filters() {}

    static @Nullable EmulationYear year(@Nullable String raw) {
        var year = number(raw);
        return year == null || year < EmulationYear.FIRST || year > EmulationYear.LAST ? null : new EmulationYear(year);
    }

    static @Nullable Integer number(@Nullable String raw) {
        return raw == null || !raw.trim().matches("[0-9]{1,9}") ? null : Integer.valueOf(raw.trim());
    }

    static int page(@Nullable String raw) {
        var page = number(raw);
        return page == null ? 1 : page;
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String raw) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(raw)) {
                return constant;
            }
        }
        return null;
    }

    static List<Option> options(Messages messages, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), messages.label(constant)))
                .toList();
    }
}
