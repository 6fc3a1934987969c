package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new rule for an award from a day on.
 *
 * @param rank order in lists, from 1 to 999
 * @param legalBasis the text it stands in
 * @param reason why the catalogue is changed, for the trail
 */
public record AddAwardType(
        String name,
        AwardCategory category,
        Decider decider,
        Recipients recipient,
        boolean needsCouncil,
        int rank,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason) {}
