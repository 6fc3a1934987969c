package vn.thidua.organization;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** Who keeps the register of a province: its board, and the administrator. */
final class OrganizationPolicy {
    private OrganizationPolicy() {}

    static Verdict keepSome(Actor actor) {
        return Verdict.unless(actor.isBoard(), "organization.refused.board-only");
    }

    /** Entering new bodies. */
    static Verdict keep(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOf(province), "organization.refused.board-only");
    }

    /** Renaming, merging, splitting, ending: a body that has ended stays as it was. */
    static Verdict change(Actor actor, ProvinceId province, boolean ended) {
        return keep(actor, province).and(Verdict.unless(!ended, "organization.refused.ended"));
    }
}
