package vn.thidua.pledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Verdict;

/**
 * A member unit and what is recorded of its signature.
 *
 * @param state null while nothing is recorded
 * @param signing whether the actor may record this unit's signature
 * @param version -1 while nothing is recorded
 */
public record UnitSignature(
        MemberId member,
        OrganizationId unit,
        int number,
        int position,
        String name,
        @Nullable SignatureState state,
        @Nullable PartialDate signedOn,
        @Nullable String signerName,
        @Nullable String signerTitle,
        @Nullable String note,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        long version,
        Verdict signing,
        String address) {
    public boolean hasSigned() {
        return state != null && state.signed();
    }

    /** "Nguyễn Văn Doanh, Phó Chủ tịch"; empty when no person is recorded. */
    public String signer() {
        if (signerName == null) {
            return signerTitle == null ? "" : signerTitle;
        }
        return signerTitle == null ? signerName : signerName + ", " + signerTitle;
    }
}
