package vn.thidua.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a wrong line is put right.
 *
 * @param awardCode the award the paper really gives; null: the paper does not name this dossier, which goes back to
 *     waiting
 * @param reason why the line was wrong
 */
public record LineCorrection(
        @Nullable String awardCode,
        @Nullable String goldenBookNumber,
        @Nullable LocalDate achievedFrom,
        @Nullable LocalDate achievedTo,
        String reason) {}
