package vn.thidua.organization;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** A province's settings are read and changed by its board and the administrator. */
final class SettingPolicy {
    private SettingPolicy() {}

    static Verdict judge(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOf(province), "setting.refused.board-only");
    }
}
