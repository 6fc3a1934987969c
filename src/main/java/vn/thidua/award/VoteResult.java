package vn.thidua.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.AdoptedResolution;
import vn.thidua.conference.VotingMethod;

/**
 * The bloc's vote as the minutes recorded it when the dossier was made.
 *
 * @param method constant of the conference's voting method, {@code CONSENSUS} where no figures exist
 * @param basis what the share is taken of; null when none was stated
 * @param base that figure; null when not recorded
 */
public record VoteResult(
        String method,
        @Nullable String basis,
        @Nullable Integer base,
        @Nullable Integer inFavour) {

    /** What a line of the minutes says. */
    static VoteResult of(AdoptedResolution line) {
        var figures = line.figures();
        if (figures == null) {
            return new VoteResult(line.method().name(), null, null, null);
        }
        var basis = figures.told();
        return new VoteResult(
                line.method().name(), basis == null ? null : basis.name(), figures.base(), figures.inFavour());
    }

    /**
     * Whether another reading of the minutes says the same of this vote. What a share is taken of says nothing while
     * nobody counted who agreed: dossiers made before valid ballots were such a base have none then.
     */
    boolean tellsTheSameAs(VoteResult other) {
        return inFavour == null && other.inFavour == null ? method.equals(other.method) : equals(other);
    }

    /** Whether the minutes say that all agreed without counting; minutes that do not say how say nothing of the kind. */
    public boolean isConsensus() {
        return method.equals(VotingMethod.CONSENSUS.name());
    }

    /** From 0 to 1 with four decimals; null when it cannot be said. */
    public @Nullable BigDecimal share() {
        return base == null || base == 0 || inFavour == null
                ? null
                : BigDecimal.valueOf(inFavour).divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_UP);
    }
}
