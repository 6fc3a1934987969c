package vn.thidua.award;

import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Verdict;

/** Who may do what with a dossier now. Pure: the same verdict draws the button and guards the command. */
final class ProposalPolicy {
    private ProposalPolicy() {}

    static Verdict judge(ProposalStep step, Facts dossier, Actor actor) {
        return judgeOpen(dossier)
                .and(Verdict.unless(step.from().contains(dossier.state()), "award.refused.state", dossier.state()))
                .and(judgeDuty(step, dossier, actor))
                .and(judgeMinutes(step, dossier))
                .and(judgeAward(step, dossier))
                .and(judgeVote(step, dossier));
    }

    /** What belongs to a closed year is only read. */
    static Verdict judgeOpen(Facts dossier) {
        return Verdict.unless(!dossier.closed(), "award.refused.closed", dossier.year());
    }

    private static Verdict judgeDuty(ProposalStep step, Facts dossier, Actor actor) {
        var officer = Verdict.unless(actor.isBoardOfficerOf(dossier.province()), "award.refused.not-officer");
        return switch (step.duty()) {
            case SENDER -> judgeSender(dossier, actor);
            case OFFICER -> officer;
            case SENDER_OR_OFFICER -> officer.isAllowed() ? officer : judgeSender(dossier, actor);
            case LEADER ->
                Verdict.unless(
                        actor.isBoardLeader() && actor.isBoardOf(dossier.province()), "award.refused.not-leader");
        };
    }

    /** The head of that year sends; its own dossier goes through other hands. */
    private static Verdict judgeSender(Facts dossier, Actor actor) {
        if (!dossier.headsOwn()) {
            return Verdict.unless(dossier.standing() == Standing.HEAD, "award.refused.not-head", dossier.year());
        }
        return judgeConflict(dossier, actor)
                .and(Verdict.unless(
                        dossier.standing() == Standing.HEAD || dossier.standing() == Standing.DEPUTY,
                        "award.refused.not-deputy",
                        dossier.year()));
    }

    /**
     * Conflict of interest: nobody sends the dossier of the unit that heads the bloc in the name of that unit, or of the
     * one it merged into; the deputy does (RULINGS 19), unless the board permitted it, as where a bloc has no deputy.
     */
    private static Verdict judgeConflict(Facts dossier, Actor actor) {
        return Verdict.unless(
                !actor.speaksFor(dossier.recipient()) && dossier.standing() != Standing.HEAD || dossier.headMaySend(),
                "award.refused.own-dossier");
    }

    /** What the bloc's minutes propose no longer is not sent as if they did. */
    private static Verdict judgeMinutes(ProposalStep step, Facts dossier) {
        var departed = dossier.departed();
        return step != ProposalStep.SUBMIT || departed == null
                ? Verdict.allowed()
                : Verdict.refused(departed.reopened() ? "award.refused.reopened" : "award.refused.departed");
    }

    /** What the kind of award asks for or forbids. */
    private static Verdict judgeAward(ProposalStep step, Facts dossier) {
        return switch (step) {
            case FORWARD -> Verdict.unless(dossier.aboveProvince(), "award.refused.decided-in-province");
            case OPEN_ROUND -> Verdict.unless(dossier.needsCouncil(), "award.refused.no-council");
            case AWARD ->
                Verdict.unless(
                        dossier.state() != ProposalState.APPRAISED || !dossier.needsCouncil(),
                        "award.refused.council-first");
            case RECONSIDER ->
                Verdict.unless(!dossier.decided(), "award.refused.declined-by-decision")
                        .and(Verdict.unless(!dossier.replaced(), "award.refused.replaced"));
            default -> Verdict.allowed();
        };
    }

    /** The council decides what goes on (RULINGS 20): a vote that missed its threshold stops the dossier, as does none. */
    private static Verdict judgeVote(ProposalStep step, Facts dossier) {
        return !step.needs(ProposalStep.Need.CONSENT)
                ? Verdict.allowed()
                : Verdict.unless(dossier.vote() != VoteOutcome.NOT_PASSED, "award.refused.vote-missed")
                        .and(Verdict.unless(
                                dossier.vote() != null || !dossier.needsCouncil(), "award.refused.vote-first"));
    }

    /** Text and papers: the sender and the recipient itself, until it is sent. */
    static Verdict judgeEditing(Facts dossier, Actor actor) {
        var mayWrite = actor.speaksFor(dossier.recipient()) && actor.isUnit()
                || dossier.standing() == Standing.HEAD
                || dossier.headsOwn() && dossier.standing() == Standing.DEPUTY;
        return judgeOpen(dossier)
                .and(Verdict.unless(mayWrite, "award.refused.not-writer", dossier.year()))
                .and(Verdict.unless(dossier.state().isEditable(), "award.refused.sent"));
    }

    /** Whether the board may let the head send its own dossier. */
    static Verdict judgePermitting(Facts dossier, Actor actor) {
        return judgeOpen(dossier)
                .and(Verdict.unless(actor.isBoardOf(dossier.province()), "award.refused.not-board"))
                .and(Verdict.unless(dossier.headsOwn() && !dossier.headMaySend(), "award.refused.nothing-to-permit"))
                .and(Verdict.unless(dossier.state().isEditable(), "award.refused.sent"));
    }

    /** Making dossiers from minutes: who runs the year. */
    static Verdict judgeDrafting(BlocYearScope scope, Actor actor) {
        return scope.judgeRunning(actor);
    }

    /** The bloc's tờ trình is read by the units of that year, the council and the board. */
    static Verdict judgeReadingLetter(BlocYearScope scope, Actor actor) {
        return Verdict.unless(
                !actor.isUnit() || scope.standing() != Standing.NONE, "award.refused.not-writer", scope.year());
    }

    /** Flag quotas are the board's word. */
    static Verdict judgeQuota(BlocYearScope scope, Actor actor) {
        return scope.judgeOpen().and(Verdict.unless(actor.isBoardOf(scope.province()), "award.refused.not-board"));
    }
}
