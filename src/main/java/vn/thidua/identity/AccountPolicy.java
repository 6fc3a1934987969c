package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.Verdict;

/**
 * Who keeps whose accounts. Nobody gives rights above or outside his own; nobody shuts himself out; one administrator
 * always stays.
 */
final class AccountPolicy {
    private AccountPolicy() {}

    /** What the policy needs to know of an account. */
    record Target(AccountId id, Scope scope, AccountState state) {}

    /** Whether accounts are this actor's business at all: the list, the button to invite. */
    static Verdict keep(Actor actor) {
        return Verdict.unless(actor.isBoard() || actor.isUnit(), "account.refused.not-keeper");
    }

    /** Giving somebody an account with this role and scope. */
    static Verdict give(Actor actor, Scope scope) {
        return keep(actor).and(give(actor, scope.role(), scope.province(), scope.organization()));
    }

    /** Giving somebody this role in the actor's own province or unit. */
    static Verdict giveNearby(Actor actor, Role role) {
        return keep(actor).and(give(actor, role, actor.province(), actor.organization()));
    }

    private static Verdict give(
            Actor actor, Role role, @Nullable ProvinceId province, @Nullable OrganizationId organization) {
        if (actor.isAdministrator()) {
            return Verdict.allowed();
        }
        if (actor.isUnit()) {
            return Verdict.unless(
                    role == Role.UNIT && actor.belongsTo(organization) && province != null && actor.covers(province),
                    "account.refused.own-unit-only");
        }
        if (role == Role.ADMINISTRATOR || (role == Role.BOARD_LEADER && !actor.isBoardLeader())) {
            return Verdict.refused("account.refused.above-own");
        }
        return Verdict.unless(province != null && actor.isBoardOf(province), "account.refused.outside-province");
    }

    /** Whether the account exists for this actor; his own always does, on its own page. */
    static boolean sees(Actor actor, Target target) {
        if (actor.isAdministrator()) {
            return true;
        }
        var scope = target.scope();
        if (actor.isUnit()) {
            return actor.belongsTo(scope.organization());
        }
        return actor.isBoard() && scope.province() != null && actor.covers(scope.province());
    }

    /** Resetting a password, inviting again, enabling, changing the name. */
    static Verdict manage(Actor actor, Target target) {
        return give(actor, target.scope());
    }

    /** @param otherAdministrators active administrators besides this account */
    static Verdict disable(Actor actor, Target target, long otherAdministrators) {
        return manage(actor, target)
                .and(Verdict.unless(!target.id().equals(actor.account()), "account.refused.oneself"))
                .and(lastAdministratorStays(target, otherAdministrators))
                .and(Verdict.unless(target.state() != AccountState.DISABLED, "account.refused.already-disabled"));
    }

    static Verdict enable(Actor actor, Target target) {
        return manage(actor, target)
                .and(Verdict.unless(target.state() == AccountState.DISABLED, "account.refused.not-disabled"));
    }

    static Verdict issueLink(Actor actor, Target target) {
        return manage(actor, target)
                .and(Verdict.unless(!target.id().equals(actor.account()), "account.refused.own-password-page"))
                .and(Verdict.unless(target.state() != AccountState.DISABLED, "account.refused.disabled"));
    }

    /** Another role, unit or province: both what it was and what it becomes must be the actor's to give. */
    static Verdict change(Actor actor, Target target, Scope becomes, long otherAdministrators) {
        var verdict = manage(actor, target);
        if (becomes.equals(target.scope())) {
            return verdict;
        }
        verdict = verdict.and(give(actor, becomes))
                .and(Verdict.unless(!target.id().equals(actor.account()), "account.refused.own-role"));
        return becomes.role() == Role.ADMINISTRATOR
                ? verdict
                : verdict.and(lastAdministratorStays(target, otherAdministrators));
    }

    private static Verdict lastAdministratorStays(Target target, long otherAdministrators) {
        return Verdict.unless(
                target.scope().role() != Role.ADMINISTRATOR
                        || target.state() != AccountState.ACTIVE
                        || otherAdministrators > 0,
                "account.refused.last-administrator");
    }
}
