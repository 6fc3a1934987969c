package vn.thidua.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a decision as shown.
 *
 * @param closed whether the dossier's year is closed: the line is only read
 * @param revokedBy paper number of the decision that took the award back, null when it stands
 * @param revokes paper number of the decision whose award this line takes back
 * @param revokesInPublic whether the public reads that one
 * @param correction address where the line is corrected, null where it cannot be
 */
public record DecisionLineRow(
        UUID id,
        int position,
        UUID proposal,
        String dossier,
        String unit,
        String bloc,
        int year,
        boolean closed,
        LineOutcome outcome,
        String awardCode,
        String proposedCode,
        @Nullable String goldenBookNumber,
        @Nullable LocalDate achievedFrom,
        @Nullable LocalDate achievedTo,
        @Nullable String reason,
        @Nullable String stage,
        @Nullable String revokedBy,
        @Nullable String revokedByAddress,
        @Nullable String revokes,
        boolean revokesInPublic,
        @Nullable String voidReason,
        @Nullable String voidedBy,
        @Nullable Instant voidedAt,
        String address,
        @Nullable String correction) {

    public boolean isVoid() {
        return voidedAt != null;
    }

    /** Whether another award was given than the one proposed. */
    public boolean isChanged() {
        return !awardCode.equals(proposedCode);
    }

    /** Whether the award could be taken back. */
    public boolean isRevocable() {
        return stands() && !closed;
    }

    /** Whether the award was given and stands. */
    public boolean stands() {
        return outcome == LineOutcome.AWARDED && !isVoid() && revokedBy == null;
    }
}
