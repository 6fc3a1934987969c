package vn.thidua.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;

/**
 * A pledge as pages show it.
 *
 * @param conferenceNumber of the conference where it was signed, null where none is linked
 * @param conferenceFrom the first day that conference can have been held; null where nobody wrote when
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
        @Nullable LocalDate conferenceFrom,
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

    /** Whether the day of signing and that of the conference it was signed at cannot both be right. */
    public boolean isSignedElsewhen() {
        if (signedOn == null || conferenceFrom == null) {
            return false;
        }
        // a conference of which only the year is known begins with its first day
        boolean yearOnly = conferenceFrom.getDayOfYear() == 1;
        return signedOn.year() != conferenceFrom.getYear()
                || !yearOnly && signedOn.month() != null && signedOn.month() != conferenceFrom.getMonthValue();
    }

    public boolean knownOnly() {
        return extent == Extent.KNOWN_ONLY;
    }
}
