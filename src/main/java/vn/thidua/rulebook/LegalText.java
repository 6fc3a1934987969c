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
        long version)
        implements RuleVersion {

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
}
