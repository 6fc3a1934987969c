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
        VoteThreshold threshold, String awardName, @Nullable String provinceName, long version) implements RuleVersion {
    public String address() {
        return Addresses.THRESHOLDS + "/" + threshold.id();
    }

    @Override
    public @Nullable LocalDate validFrom() {
        return threshold.validFrom();
    }

    @Override
    public @Nullable LocalDate validTo() {
        return threshold.validTo();
    }
}
