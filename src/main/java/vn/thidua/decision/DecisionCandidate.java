package vn.thidua.decision;

import java.util.UUID;

/**
 * A dossier that waits for a decision.
 *
 * @param state where the dossier stands
 * @param matches whether the chosen authority decides on this award; the others are only mentioned
 * @param needsForwarding an award decided above the province whose dossier has not been forwarded yet
 */
public record DecisionCandidate(
        UUID proposal,
        String dossier,
        String unit,
        String awardCode,
        String awardName,
        String bloc,
        int year,
        String state,
        boolean matches,
        boolean needsForwarding,
        String address) {

    /** Whether the council voted on it; one that it need not see waits as appraised. */
    public boolean isVotedOn() {
        return !"APPRAISED".equals(state);
    }

    /** Whether a decision of the chosen authority may settle it now. */
    public boolean isOpen() {
        return matches && !needsForwarding;
    }
}
