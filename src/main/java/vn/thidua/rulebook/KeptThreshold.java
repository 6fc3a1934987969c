package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;

/**
 * A share of votes as the book shows it.
 *
 * @param awardName the award's latest legal name
 * @param provinceName null: for the whole country
 */
public record KeptThreshold(
        VoteThreshold threshold, String awardName, @Nullable String provinceName, long version) {
    public String address() {
        return Addresses.THRESHOLDS + "/" + threshold.id();
    }

    public boolean overOn(LocalDate day) {
        return Validity.isOver(threshold.validTo(), day);
    }

    public boolean validOn(LocalDate day) {
        return Validity.holds(threshold.validFrom(), threshold.validTo(), day);
    }
}
