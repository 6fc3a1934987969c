package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * An award line of locked minutes, as proposals start from it.
 *
 * @param minutesNo the version of the minutes it stands in; a proposal keeps it
 * @param unit null while only a number is known
 * @param quantity only without a unit
 * @param sourceWording of the source; the empty string when it has none of its own
 * @param figures null when none were recorded
 */
public record AdoptedResolution(
        ResolutionId id,
        ConferenceId conference,
        int conferenceNumber,
        String conferenceTitle,
        int minutesNo,
        String awardCode,
        EmulationYear year,
        @Nullable OrganizationId unit,
        @Nullable Integer quantity,
        String sourceWording,
        boolean leading,
        VotingMethod method,
        @Nullable VoteFigures figures) {}
