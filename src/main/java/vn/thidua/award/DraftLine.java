package vn.thidua.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Verdict;

/**
 * An award line of the locked minutes, with the dossier made from it if there is one.
 *
 * @param year it is proposed for; its dossier belongs to that year of the bloc
 * @param unit name, null while only a number is known
 * @param quantity only without a unit
 * @param minutesAddress the conference's page, where names are added
 * @param number of the dossier; null when there is none
 * @param visible whether this actor may open it
 * @param place whether that year takes a dossier from this page, else why not
 */
public record DraftLine(
        UUID resolution,
        String award,
        String awardCode,
        int year,
        @Nullable String unit,
        @Nullable Integer quantity,
        String wording,
        int conferenceNumber,
        String conferenceTitle,
        int minutesNo,
        VoteResult vote,
        @Nullable String number,
        @Nullable ProposalState state,
        boolean visible,
        Verdict place) {

    public String minutesAddress() {
        return Addresses.conference(conferenceNumber);
    }

    /** The minutes as locked in the version the line stands in. */
    public String versionAddress() {
        return Addresses.minutesPrint(conferenceNumber, minutesNo);
    }

    /** The dossier made from it; null when there is none this actor may open. */
    public @Nullable String address() {
        return number == null || !visible ? null : Addresses.proposal(number);
    }

    /** The page where the units behind a number are named. */
    public String namesAddress() {
        return minutesAddress() + "/ket-qua/" + resolution + "/bo-sung";
    }

    /** Whether a dossier can be made from it now. */
    public boolean isReady() {
        return isWanted() && place.isAllowed();
    }

    /** Whether it names a unit that has no dossier that counts. */
    public boolean isWanted() {
        return unit != null
                && (number == null || state == ProposalState.WITHDRAWN || state == ProposalState.NOT_AWARDED);
    }
}
