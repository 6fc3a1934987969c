package vn.thidua.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;

/**
 * A dossier whose line the locked minutes no longer have: they are open again, or were locked without it.
 *
 * @param conferenceNumber of the meeting it was made from
 * @param minutesNo the version it was made from
 * @param reopened whether those minutes are open again
 * @param explained whether the bloc said why it goes on all the same
 * @param visible whether this actor may open it
 */
public record Departed(
        UUID id,
        String number,
        String unit,
        String award,
        ProposalState state,
        int conferenceNumber,
        String conferenceTitle,
        int minutesNo,
        boolean reopened,
        boolean explained,
        boolean visible) {

    /** The meeting's page. */
    public String minutesAddress() {
        return Addresses.conference(conferenceNumber);
    }

    /** The minutes as locked in the version it was made from. */
    public String versionAddress() {
        return Addresses.minutesPrint(conferenceNumber, minutesNo);
    }

    /** The dossier; null when this actor may not open it. */
    public @Nullable String address() {
        return visible ? Addresses.proposal(number) : null;
    }
}
