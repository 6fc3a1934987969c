package vn.thidua.rulebook;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;

/**
 * A ground for returning or not proposing a dossier in one span of time.
 *
 * @param code the same through all versions
 * @param validTo first day on which it holds no more
 */
public record GroundVersion(
        UUID id,
        String code,
        String text,
        @Nullable String legalBasis,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {
    public String address() {
        return Addresses.RETURN_GROUNDS + "/" + id;
    }

    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }

    public boolean overOn(LocalDate day) {
        return Validity.isOver(validTo, day);
    }

    public boolean validOn(LocalDate day) {
        return Validity.holds(validFrom, validTo, day);
    }
}
