package vn.thidua.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * The share of a council's votes an award needs.
 *
 * @param percent of the basis, above 0 to 100
 * @param province null: of the nation
 * @param source article and text it stands in
 */
public record VoteThreshold(
        UUID id,
        String awardCode,
        BigDecimal percent,
        VoteBasis basis,
        @Nullable ProvinceId province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source)
        implements RuleVersion {

    /**
     * Whether so many votes of so many reach the share; exactly, without rounding: 8 of 10 reach 80 %, 7 of 9 do not.
     *
     * @param of the number the basis names; none of none reaches nothing
     */
    public boolean isReachedBy(int votes, int of) {
        return of > 0
                && BigDecimal.valueOf(votes)
                                .multiply(BigDecimal.valueOf(100))
                                .compareTo(percent.multiply(BigDecimal.valueOf(of)))
                        >= 0;
    }
}
