package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wrongly entered rule for an award, put right for its whole time.
 *
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 * @param reason what was wrong, for the trail
 */
public record CorrectAwardType(
        String name,
        AwardCategory category,
        Decider decider,
        Recipients recipient,
        boolean needsCouncil,
        int rank,
        String legalBasis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason) {}
