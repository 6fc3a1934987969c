package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;

/**
 * What a list of conferences is narrowed to.
 *
 * @param query words of a title, a bloc's name, a venue or a chair, with or without diacritics
 * @param bloc public number of a bloc
 * @param page from 1
 */
public record ConferenceFilter(
        @Nullable EmulationYear year,
        @Nullable ConferenceKind kind,
        @Nullable String query,
        @Nullable ConferenceState state,
        @Nullable Integer bloc,
        int page) {

    /** By year, kind and words. */
    public ConferenceFilter(
            @Nullable EmulationYear year, @Nullable ConferenceKind kind, @Nullable String query, int page) {
        this(year, kind, query, null, null, page);
    }

    /** Everything, first page. */
    public static final ConferenceFilter ALL = new ConferenceFilter(null, null, null, 1);
}
