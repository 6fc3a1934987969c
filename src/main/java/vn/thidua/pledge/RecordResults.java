package vn.thidua.pledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;

/**
 * Command: what became of the targets.
 *
 * @param results of each target as written, number or words
 * @param midYearNote how the pledge as a whole was kept by mid-year
 */
public record RecordResults(
        BlocYearId blocYear,
        List<Line> results,
        @Nullable String midYearNote,
        @Nullable String yearEndNote,
        long version) {
    public RecordResults {
        results = List.copyOf(results);
    }

    /** The results of one target. */
    public record Line(
            UUID target, @Nullable String midYear, @Nullable String yearEnd) {}
}
