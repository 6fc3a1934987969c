package vn.thidua.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the paper.
 *
 * @param paperNumber as typed: {@code 118/QĐ-UBND}
 * @param reason why awards are taken back; only for a revocation
 * @param file the signed paper as stored, or null
 */
public record DecisionPaper(
        Authority authority,
        String paperNumber,
        LocalDate decidedOn,
        String signerName,
        @Nullable String signerTitle,
        @Nullable String reason,
        @Nullable UUID file) {}
