package vn.thidua.rulebook;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;

/**
 * A law, decree or circular the catalogue rests on.
 *
 * @param validTo first day on which it holds no more
 * @param note what else a reader must know of its validity
 */
public record LegalText(
        UUID id,
        String code,
        String number,
        String title,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note,
        long version) {

    /** The rank of a text. */
    public enum Kind {
        LAW,
        DECREE,
        CIRCULAR,
        DECISION
    }

    public String address() {
        return Addresses.LEGAL_TEXTS + "/" + id;
    }

    public boolean overOn(LocalDate day) {
        return Validity.isOver(validTo, day);
    }

    public boolean validOn(LocalDate day) {
        return Validity.holds(validFrom, validTo, day);
    }

    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }
}
