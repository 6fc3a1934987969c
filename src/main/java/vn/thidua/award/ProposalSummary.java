package vn.thidua.award;

import vn.thidua.kernel.Addresses;

/**
 * A dossier in a list.
 *
 * @param unit name valid in the year judged
 * @param award legal name
 */
public record ProposalSummary(
        ProposalId id,
        String number,
        String unit,
        String awardCode,
        String award,
        int year,
        String bloc,
        ProposalState state) {
    public String address() {
        return Addresses.proposal(number);
    }
}
