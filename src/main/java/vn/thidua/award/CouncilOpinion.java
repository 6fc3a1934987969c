package vn.thidua.award;

import org.jspecify.annotations.Nullable;

/**
 * What one member of the council thought of a dossier.
 *
 * @param choice constant whose label is the answer
 * @param automatic whether it was recorded because the member leads the proposed unit
 */
public record CouncilOpinion(
        String personName,
        @Nullable String titles,
        Enum<?> choice,
        @Nullable String reason,
        boolean automatic) {}
