package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/**
 * Another name, role or unit for an account.
 *
 * @param reason written to the trail; needed when role or unit change
 * @param version the one the form was drawn from
 */
public record ChangeAccount(
        String displayName,
        Role role,
        @Nullable ProvinceId province,
        @Nullable OrganizationId organization,
        @Nullable CouncilMemberId councilMember,
        @Nullable String reason,
        long version) {

    Scope scope() {
        return new Scope(role, province, organization, councilMember);
    }
}
