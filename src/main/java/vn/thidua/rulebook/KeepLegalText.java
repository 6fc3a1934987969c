package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal text as a person enters or corrects it.
 *
 * @param number such as 152/2025/NĐ-CP
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 * @param note what else a reader must know of its validity
 * @param reason why the book is changed, for the trail
 */
public record KeepLegalText(
        String number,
        String title,
        LegalText.Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note,
        String reason) {}
