package vn.thidua.rulebook;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Verdict;

/** Rules of the nation are kept by the administrator; everybody reads them. */
final class RulebookPolicy {
    private RulebookPolicy() {}

    static Verdict judge(Actor actor) {
        return Verdict.unless(actor.isAdministrator(), "rulebook.refused.administrator-only");
    }
}
