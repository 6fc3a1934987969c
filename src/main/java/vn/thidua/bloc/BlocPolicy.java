package vn.thidua.bloc;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/**
 * Who may change a bloc and its years. Pure: the page draws its buttons from the same answers that guard the commands.
 * The board of the province keeps the register; the head of a year runs that year and names the officers of the next.
 */
final class BlocPolicy {
    private BlocPolicy() {}

    /** Setting up, renaming, opening, closing: the board of the province. */
    static Verdict judgeRegister(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOf(province), "bloc.refused.not-board");
    }

    /** Adding, removing, ordering members, announced count, monitors: the board, while the year is open. */
    static Verdict judgeMembership(Actor actor, BlocYearScope scope) {
        return scope.judgeOpen().and(judgeRegister(actor, scope.province()));
    }

    /** Contact persons: whoever runs the year. */
    static Verdict judgeContacts(Actor actor, BlocYearScope scope) {
        return scope.judgeRunning(actor);
    }

    /** Admitting a unit a result names: whoever runs the year, for that is written into its minutes. */
    static Verdict judgeAdmission(Actor actor, BlocYearScope scope) {
        return scope.judgeRunning(actor);
    }

    /**
     * Officers of a year: the board, the head of that year and the head of the year before, who has them elected.
     *
     * @param before standing in the year before
     */
    static Verdict judgeOfficers(Actor actor, BlocYearScope scope, Standing before) {
        return scope.judgeOpen()
                .and(Verdict.unless(
                        scope.mayRun(actor) || before == Standing.HEAD,
                        "bloc.refused.officers",
                        scope.year().value()));
    }

    /** Opening a year by copying the one before: the board, or the head of the year copied. */
    static Verdict judgeCopying(Actor actor, BlocYearScope from) {
        return Verdict.unless(
                from.mayRun(actor), "bloc.refused.not-head", from.year().value());
    }

    /** A wrong or ended office of a recorded year: whoever may name officers. */
    static Verdict judgeCorrection(Actor actor, BlocYearScope scope, Standing before) {
        return judgeOfficers(actor, scope, before);
    }

    /**
     * Recording that the head dropped out and who acts: the board or the head itself; a deputy only while nobody is in
     * office, so that a bloc is never without a hand.
     */
    static Verdict judgeActing(Actor actor, BlocYearScope scope, boolean headless) {
        return scope.judgeOpen()
                .and(Verdict.unless(
                        scope.mayRun(actor) || (headless && scope.standing() == Standing.DEPUTY),
                        "bloc.refused.acting",
                        scope.year().value()));
    }

    static Verdict judgeClosing(Actor actor, BlocYearScope scope) {
        return judgeRegister(actor, scope.province())
                .and(Verdict.unless(
                        !scope.closed(), "bloc.refused.closed", scope.year().value()));
    }

    static Verdict judgeReopening(Actor actor, BlocYearScope scope) {
        return judgeRegister(actor, scope.province())
                .and(Verdict.unless(
                        scope.closed(), "bloc.refused.not-closed", scope.year().value()));
    }
}
