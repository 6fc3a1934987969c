package vn.thidua.conference;

import java.util.List;

/**
 * Something a complete record would have and this one has not. Said on the page, never an obstacle to recording.
 *
 * @param section where it would stand
 * @param key message key of the sentence
 */
public record Missing(MinutesSection section, String key, List<Object> arguments) {
    static Missing of(MinutesSection section, String key, Object... arguments) {
        return new Missing(section, "conference.missing." + key, List.of(arguments));
    }
}
