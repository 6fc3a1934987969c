package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * An award the conference agreed to propose: for a named unit, or for a number of units the source does not name.
 *
 * @param id null for a line that was never saved
 * @param awardCode of the rulebook's catalogue
 * @param year the year the award is for
 * @param unit null while only a number is known
 * @param quantity only without a unit
 * @param wording of the source, kept unchanged beside the catalogue's name
 * @param leading judged as leading the bloc
 * @param figures null when none were recorded; always null for consensus
 */
public record AwardLine(
        @Nullable ResolutionId id,
        String awardCode,
        EmulationYear year,
        @Nullable OrganizationId unit,
        @Nullable Integer quantity,
        @Nullable String wording,
        boolean leading,
        VotingMethod method,
        @Nullable VoteFigures figures) {

    /** For a named unit by consensus. */
    public static AwardLine named(String awardCode, EmulationYear year, OrganizationId unit, @Nullable String wording) {
        return new AwardLine(null, awardCode, year, unit, null, wording, false, VotingMethod.CONSENSUS, null);
    }

    /** For a number of units without names, by consensus. */
    public static AwardLine counted(String awardCode, EmulationYear year, int quantity, @Nullable String wording) {
        return new AwardLine(null, awardCode, year, null, quantity, wording, false, VotingMethod.CONSENSUS, null);
    }
}
