package vn.thidua.rulebook;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** Rules of the country are kept by the administrator, a province's own by its board; everybody reads them. */
final class RulebookPolicy {
    private RulebookPolicy() {}

    static Verdict judge(Actor actor) {
        return Verdict.unless(actor.isAdministrator(), "rulebook.refused.administrator-only");
    }

    /** @param province null: a rule of the whole country */
    static Verdict keep(Actor actor, @Nullable ProvinceId province) {
        if (province == null) {
            return judge(actor);
        }
        return Verdict.unless(actor.isBoardOf(province), "rulebook.refused.board-only");
    }

    static Verdict keepSome(Actor actor) {
        return Verdict.unless(actor.isBoard(), "rulebook.refused.board-only");
    }

    /**
     * Taking out what was entered by mistake.
     *
     * @param ahead whether it has not begun
     * @param reliedOn whether something was done by it; asked only of one that has begun
     */
    static Verdict remove(boolean ahead, BooleanSupplier reliedOn) {
        return Verdict.unless(ahead || !reliedOn.getAsBoolean(), "rulebook.refused.relied-on");
    }

    /** The country's rules are everybody's; a province's own are known in that province. */
    static boolean sees(Actor actor, @Nullable ProvinceId province) {
        return province == null || actor.covers(province);
    }
}
