package vn.thidua.bloc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * The rotation of a bloc over its years.
 *
 * @param picture null while nothing is recorded
 * @param suggestedYear the year after the last one with a head
 * @param naming whether the actor may name officers of the suggested year
 */
public record RotationView(
        @Nullable RotationPicture picture,
        List<YearLine> years,
        List<Deviation> deviations,
        List<EndedOffice> ended,
        List<Handover> handovers,
        int suggestedYear,
        @Nullable Proposed suggestion,
        @Nullable Proposed deputySuggestion,
        Verdict naming,
        Verdict correcting,
        Verdict handingOver,
        String nameAddress) {

    /** One year of the table. */
    public record YearLine(
            int year,
            boolean current,
            List<OfficeView> heads,
            List<OfficeView> deputies,
            List<String> documents,
            List<Basis> bases,
            String nameAddress,
            boolean closed) {}

    /** A head who was not the one suggested; noted with a reason, never forbidden. */
    public record Deviation(
            int year,
            String unit,
            String expected,
            RotationSuggestion.Reason rule,
            @Nullable String reason,
            OfficeId office) {}

    /** A term that ended before its year did, or was recorded wrongly. */
    public record EndedOffice(
            int year,
            OfficeKind kind,
            String unit,
            EndKind how,
            @Nullable String reason,
            Instant at,
            UUID office) {}

    /** Who is suggested, by name. */
    public record Proposed(UUID unit, String name, RotationSuggestion.Reason reason) {}
}
