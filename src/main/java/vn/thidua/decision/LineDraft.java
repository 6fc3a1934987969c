package vn.thidua.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of one dossier.
 *
 * @param key the dossier's number, by which the form names the row's fields
 * @param awardCode the award given; the proposed one for a dossier that gets none
 * @param revokedLine the line whose award is taken back; only for {@link LineOutcome#REVOKED}
 */
public record LineDraft(
        String key,
        UUID proposal,
        LineOutcome outcome,
        String awardCode,
        String proposedCode,
        @Nullable String goldenBookNumber,
        @Nullable LocalDate achievedFrom,
        @Nullable LocalDate achievedTo,
        @Nullable String reason,
        @Nullable UUID revokedLine) {}
