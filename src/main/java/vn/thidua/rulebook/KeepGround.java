package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ground for returning or not proposing a dossier, as a person enters or corrects it.
 *
 * @param legalBasis the article, where one was read
 * @param rank place in the list offered, from 1 to 999
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 * @param reason why the book is changed, for the trail
 * @param gapAccepted whether days left without a rule between two versions are meant
 */
public record KeepGround(
        String text,
        @Nullable String legalBasis,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        boolean gapAccepted) {}
