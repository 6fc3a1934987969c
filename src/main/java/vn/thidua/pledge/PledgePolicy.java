package vn.thidua.pledge;

import vn.thidua.bloc.BlocYearScope;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Verdict;

/**
 * Who may do what with a pledge: the head unit of its year or the board writes it, records signatures and results; a
 * member unit records its own signature. A closed year refuses everybody.
 */
final class PledgePolicy {
    private PledgePolicy() {}

    static Verdict judgeWriting(Actor actor, BlocYearScope scope) {
        return scope.judgeRunning(actor);
    }

    static Verdict judgeSigningAll(Actor actor, BlocYearScope scope, boolean exists) {
        return scope.judgeRunning(actor).and(judgeExistence(exists));
    }

    static Verdict judgeSigning(Actor actor, BlocYearScope scope, boolean exists, OrganizationId unit) {
        return scope.judgeOpen()
                .and(Verdict.unless(
                        scope.mayRun(actor) || actor.speaksFor(unit),
                        "pledge.refused.other-unit",
                        scope.year().value()))
                .and(judgeExistence(exists));
    }

    static Verdict judgeResults(Actor actor, BlocYearScope scope, boolean exists) {
        return scope.judgeRunning(actor).and(judgeExistence(exists));
    }

    private static Verdict judgeExistence(boolean exists) {
        return Verdict.unless(exists, "pledge.refused.none");
    }
}
