package vn.thidua.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published decision as the public sees it: who got what, nothing about who got nothing. */
public record PublicDecision(
        int number,
        DecisionKind kind,
        Authority authority,
        String paperNumber,
        LocalDate decidedOn,
        String signerName,
        @Nullable String signerTitle,
        @Nullable UUID file,
        Instant publishedAt,
        List<Line> lines,
        String address) {

    /**
     * A unit and its award.
     *
     * @param bloc address of the bloc's public page of that year
     * @param revokedBy paper number of a published decision that took it back
     */
    public record Line(
            String unit,
            String awardCode,
            String blocName,
            String bloc,
            int year,
            @Nullable String goldenBookNumber,
            @Nullable String revokedBy) {}

    public boolean isRevocation() {
        return kind == DecisionKind.REVOCATION;
    }
}
