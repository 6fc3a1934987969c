package vn.thidua.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a list.
 *
 * @param awarded lines that give, or for a revocation take back, an award
 * @param refused lines that give none
 * @param years emulation years of its lines, such as "2022, 2023"
 */
public record DecisionRow(
        int number,
        DecisionKind kind,
        Authority authority,
        String paperNumber,
        LocalDate decidedOn,
        String signerName,
        DecisionState state,
        int awarded,
        int refused,
        @Nullable String years,
        String address) {}
