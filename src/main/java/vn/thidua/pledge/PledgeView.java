package vn.thidua.pledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;

/**
 * A pledge as pages show it.
 *
 * @param conferenceNumber of the conference where it was signed, null where none is linked
 * @param conferenceYear the year that conference judged: often the one before the pledge's own
 */
public record PledgeView(
        PledgeId id,
        Extent extent,
        @Nullable String content,
        Occasion occasion,
        @Nullable UUID conference,
        @Nullable Integer conferenceNumber,
        @Nullable String conferenceTitle,
        @Nullable String conferenceText,
        @Nullable PartialDate signedOn,
        @Nullable String signedWhen,
        @Nullable String place,
        @Nullable String witness,
        @Nullable String sourceNote,
        @Nullable String midYearNote,
        @Nullable String yearEndNote,
        List<PledgeTargetView> targets,
        String changedBy,
        Instant changedAt,
        long version) {
    public @Nullable String conferenceAddress() {
        return conferenceNumber == null ? null : Addresses.conference(conferenceNumber);
    }

    public boolean knownOnly() {
        return extent == Extent.KNOWN_ONLY;
    }
}
