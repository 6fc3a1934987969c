package vn.thidua.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of Việc cần làm, computed from the state of the data, leading straight to the act.
 *
 * @param title message key; verb first
 * @param hint message key of the line below, or null
 * @param address the page where the act is done; null while it cannot be opened yet, the hint then says what is missing
 * @param due what is known of the end, already formatted ("17:00 ngày 05/01/2024"), or null
 */
public record Task(
        Status status,
        String title,
        List<Object> titleArguments,
        @Nullable String hint,
        List<Object> hintArguments,
        @Nullable String address,
        @Nullable String due) {

    /** How far it is; also the order of the list. */
    public enum Status {
        RETURNED,
        WAITING,
        STARTED,
        BLOCKED
    }

    public static Task of(Status status, String title, @Nullable String address, Object... titleArguments) {
        return new Task(status, title, List.of(titleArguments), null, List.of(), address, null);
    }

    public Task hint(String key, Object... arguments) {
        return new Task(status, title, titleArguments, key, List.of(arguments), address, due);
    }

    public Task due(String formatted) {
        return new Task(status, title, titleArguments, hint, hintArguments, address, formatted);
    }
}
