package vn.thidua.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it was sent once; later changes do not touch it.
 *
 * @param dossier as it is now, for its name and number
 */
public record SentDossier(
        Dossier dossier,
        Instant at,
        String by,
        @Nullable String note,
        @Nullable String summary,
        @Nullable String achievements,
        @Nullable Letter letter,
        List<PaperView> papers,
        List<Explanation> explanations) {
    /**
     * The bloc's tờ trình as it stood then.
     *
     * @param address of its file; null when none was attached
     */
    public record Letter(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String address) {}

    /** What the bloc said to a condition. */
    public record Explanation(Check.Kind kind, String text) {}
}
