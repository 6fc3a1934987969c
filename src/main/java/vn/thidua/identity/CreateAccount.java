package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/**
 * Give a person a way in.
 *
 * @param username letters without marks, digits, dot, hyphen, underscore, @; kept in lower case
 * @param displayName as it appears on pages and in the trail
 */
public record CreateAccount(
        String username,
        String displayName,
        Role role,
        @Nullable ProvinceId province,
        @Nullable OrganizationId organization,
        @Nullable CouncilMemberId councilMember) {

    Scope scope() {
        return new Scope(role, province, organization, councilMember);
    }
}
