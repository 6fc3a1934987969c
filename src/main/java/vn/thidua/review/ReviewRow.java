package vn.thidua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in a council member's list.
 *
 * @param waiting still in the round
 * @param own the member's own answer, null before it is given
 */
public record ReviewRow(
        int round,
        String roundTitle,
        int position,
        String dossier,
        String unit,
        String awardCode,
        String bloc,
        int year,
        boolean waiting,
        @Nullable OpinionChoice own,
        @Nullable String reason,
        boolean automatic,
        @Nullable Instant givenAt,
        boolean editable,
        String address) {}
