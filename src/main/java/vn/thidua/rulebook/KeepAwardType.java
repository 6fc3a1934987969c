package vn.thidua.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for an award in one span of time, as a person enters or corrects it.
 *
 * @param rank order in lists, from 1 to 999
 * @param legalBasis the text it stands in
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 * @param reason why the catalogue is changed, for the trail
 * @param gapAccepted whether days left without a rule between two versions are meant
 */
public record KeepAwardType(
        String name,
        AwardCategory category,
        Decider decider,
        Recipients recipient,
        boolean needsCouncil,
        int rank,
        String legalBasis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        boolean gapAccepted) {}
