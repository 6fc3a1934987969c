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
 * @param refusing whether it only tells why an award is not given
 */
public record GroundVersion(
        UUID id,
        String code,
        String text,
        @Nullable String legalBasis,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version,
        boolean refusing)
        implements RuleVersion {
    public String address() {
        return Addresses.RETURN_GROUNDS + "/" + id;
    }
}
