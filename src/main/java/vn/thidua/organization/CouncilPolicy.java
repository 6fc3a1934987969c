package vn.thidua.organization;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** The roster is kept by the board of the province and the administrator, and read by the council as well. */
final class CouncilPolicy {
    private CouncilPolicy() {}

    static Verdict keep(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOf(province), "council.refused.board-only");
    }

    static boolean sees(Actor actor, ProvinceId province) {
        return actor.covers(province);
    }
}
