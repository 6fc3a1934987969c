package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one matter of the year is, one item of the line "Tiến độ năm".
 *
 * @param address where it is done, null when there is nothing to open yet
 */
public record ProgressNote(
        String messageKey, List<Object> arguments, @Nullable String address, boolean done) {}
