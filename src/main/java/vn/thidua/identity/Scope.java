package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;

/**
 * What an account is for and where: a role and exactly what that role needs.
 *
 * @param province of every role but the administrator
 * @param organization of a unit's account only
 * @param councilMember the seat of a council member's account only
 */
public record Scope(
        Role role,
        @Nullable ProvinceId province,
        @Nullable OrganizationId organization,
        @Nullable CouncilMemberId councilMember) {

    /** @throws RuleViolation beside the field that the role needs and that is missing */
    public Scope {
        if (role != Role.ADMINISTRATOR && province == null) {
            throw new RuleViolation("province", "account.province-needed");
        }
        if (role == Role.UNIT && organization == null) {
            throw new RuleViolation("organization", "account.organization-needed");
        }
        if (role == Role.COUNCIL_MEMBER && councilMember == null) {
            throw new RuleViolation("councilMember", "account.seat-needed");
        }
        province = role == Role.ADMINISTRATOR ? null : province;
        organization = role == Role.UNIT ? organization : null;
        councilMember = role == Role.COUNCIL_MEMBER ? councilMember : null;
    }
}
