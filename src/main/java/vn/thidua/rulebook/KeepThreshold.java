package vn.thidua.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * A share of votes as a person enters or corrects it.
 *
 * @param province null: for the whole country
 * @param percent of the basis, above 0 to 100
 * @param source article and text it stands in
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 * @param reason why the book is changed, for the trail
 * @param gapAccepted whether days left without a rule between two versions are meant
 */
public record KeepThreshold(
        String awardCode,
        @Nullable ProvinceId province,
        BigDecimal percent,
        VoteBasis basis,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        boolean gapAccepted) {}
