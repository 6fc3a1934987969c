package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * A unit chosen for an office of the next year.
 *
 * @param id null for a line that was never saved
 * @param wording of the source: "bầu", "suy tôn"
 * @param figures null when none were recorded; always null for consensus
 */
public record OfficerLine(
        @Nullable ResolutionId id,
        OrganizationId unit,
        @Nullable String representativeName,
        @Nullable String representativeTitle,
        @Nullable String wording,
        VotingMethod method,
        @Nullable VoteFigures figures) {

    /** By consensus, without a person. */
    public static OfficerLine of(OrganizationId unit, @Nullable String wording) {
        return new OfficerLine(null, unit, null, null, wording, VotingMethod.CONSENSUS, null);
    }
}
