package vn.thidua.pledge;

import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;

/**
 * Command: what is known of one unit's signature.
 *
 * @param signedOn the day as far as known; null for not signed
 * @param version the record was drawn from; -1 when there was none
 */
public record RecordSignature(
        BlocYearId blocYear,
        OrganizationId unit,
        SignatureState state,
        @Nullable PartialDate signedOn,
        @Nullable String signerName,
        @Nullable String signerTitle,
        @Nullable String note,
        long version) {

    /** Not signed and no word why: what is known of a unit nobody recorded anything of. */
    boolean saysNothing() {
        return state == SignatureState.NOT_SIGNED && signedOn == null && signerName == null && note == null;
    }
}
