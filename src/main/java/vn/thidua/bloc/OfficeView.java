package vn.thidua.bloc;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * A term that has not ended, as pages show it.
 *
 * @param position order among the deputies, from 1
 * @param name of the unit as valid in that year
 * @param representativeName the person who stands for the unit, null when not recorded
 * @param document the paper or conference that says so, in words
 * @param deviationReason why the suggestion of the rotation was not followed
 * @param witness key of the conference whose minutes gave it; null when somebody recorded it by hand or from a paper
 * @param disclosed whether the public may know: what minutes named waits for their conference to be published
 */
public record OfficeView(
        OfficeId id,
        BlocYearId blocYear,
        OfficeKind kind,
        int position,
        MemberId member,
        OrganizationId organization,
        String name,
        Basis basis,
        @Nullable String representativeName,
        @Nullable String representativeTitle,
        @Nullable String document,
        @Nullable String deviationReason,
        @Nullable UUID witness,
        boolean disclosed) {

    /** How the unit was concluded from its representative; null where the source names the unit. */
    public @Nullable String conclusion() {
        return basis == Basis.UNKNOWN && representativeName != null ? document : null;
    }

    /** "Nguyễn Văn Doanh – Phó Chủ tịch"; null when no person is recorded. */
    public @Nullable String representative() {
        if (representativeName == null) {
            return representativeTitle;
        }
        return representativeTitle == null ? representativeName : representativeName + " – " + representativeTitle;
    }
}
