package vn.thidua.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.identity.AccountDetail;
import vn.thidua.identity.ChangeAccount;
import vn.thidua.identity.CreateAccount;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.web.Inputs;

/** A person's account as its keeper writes it. */
class AccountForm {
    public String username = "";
    public String displayName = "";
    public String role = "";
    public String province = "";
    public String organization = "";
    public String councilMember = "";
    public String reason = "";
    public String version = "";

    static AccountForm of(AccountDetail account) {
        var form = new AccountForm();
        var scope = account.scope();
        form.username = account.username();
        form.displayName = account.displayName();
        form.role = scope.role().name();
        form.province = scope.province() == null ? "" : scope.province().toString();
        form.organization =
                scope.organization() == null ? "" : scope.organization().toString();
        form.councilMember =
                scope.councilMember() == null ? "" : scope.councilMember().toString();
        form.version = Long.toString(account.version());
        return form;
    }

    /** A unit invites its own people only: role and unit are not asked. */
    void fix(Actor actor) {
        if (actor.isUnit()) {
            role = Role.UNIT.name();
            organization = text(actor.organization());
        }
        if (!actor.isAdministrator() && province.isEmpty()) {
            province = text(actor.province());
        }
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    CreateAccount toCommand(Inputs in) {
        return new CreateAccount(
                in.required("username", username, "account.username", 60),
                in.required("displayName", displayName, "account.display-name", 200),
                in.requiredChoice("role", role, "account.role", Role.class),
                provinceId(in),
                organizationId(in),
                seatId(in));
    }

    ChangeAccount toChange(Inputs in) {
        return new ChangeAccount(
                in.required("displayName", displayName, "account.display-name", 200),
                in.requiredChoice("role", role, "account.role", Role.class),
                provinceId(in),
                organizationId(in),
                seatId(in),
                in.line("reason", reason, "account.reason", 500),
                in.version(version));
    }

    private @Nullable ProvinceId provinceId(Inputs in) {
        var id = in.id("province", province, "account.province");
        return id == null ? null : new ProvinceId(id);
    }

    private @Nullable OrganizationId organizationId(Inputs in) {
        var id = in.id("organization", organization, "account.organization");
        return id == null ? null : new OrganizationId(id);
    }

    private @Nullable CouncilMemberId seatId(Inputs in) {
        var id = in.id("councilMember", councilMember, "account.council-member");
        return id == null ? null : new CouncilMemberId(id);
    }

    /** The province whose associations and seats the page offers; null until it is known. */
    @Nullable
    ProvinceId chosenProvince() {
        try {
            return province.isBlank() ? null : new ProvinceId(UUID.fromString(province.strip()));
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }
}
