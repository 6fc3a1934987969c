package vn.thidua.organization;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Verdict;

/** Provinces are kept by the administrator alone. */
final class ProvincePolicy {
    private ProvincePolicy() {}

    static Verdict judge(Actor actor) {
        return Verdict.unless(actor.isAdministrator(), "province.refused.administrator-only");
    }

    /** A placeholder exists for the administrator and its own accounts only (RULINGS 13). */
    static boolean sees(Actor actor, ProvinceView province) {
        return !province.placeholder() || actor.covers(province.id());
    }
}
