package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, decree or circular the catalogue rests on.
 *
 * @param validTo first day on which it holds no more
 * @param note what else a reader must know of its validity
 */
public record LegalText(
        String code,
        String number,
        String title,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {

    /** The rank of a text. */
    public enum Kind {
        LAW,
        DECREE,
        CIRCULAR,
        DECISION
    }

    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }
}
