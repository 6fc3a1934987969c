package vn.thidua.conference;

import java.util.List;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Verdict;

/** Who may do what with a conference. Pure: the page draws its buttons from the verdicts that guard the commands. */
final class ConferencePolicy {
    private ConferencePolicy() {}

    /** Recording a new one: head of that year or board of the province, while the year is open. */
    static Verdict judgeCreating(Actor actor, BlocYearScope scope) {
        return scope.judgeRunning(actor);
    }

    /** Writing the minutes. */
    static Verdict judgeEditing(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state != ConferenceState.CANCELLED, "conference.refused.cancelled"))
                .and(Verdict.unless(state == ConferenceState.DRAFT, "conference.refused.locked"));
    }

    /** Locking: any account that speaks for that year's head unit (RULINGS 14), or the board. */
    static Verdict judgeLocking(Actor actor, BlocYearScope scope, ConferenceState state, List<Missing> lacking) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state != ConferenceState.CANCELLED, "conference.refused.cancelled"))
                .and(Verdict.unless(state == ConferenceState.DRAFT, "conference.refused.already-locked"))
                .and(Verdict.unless(lacking.isEmpty(), "conference.refused.lacking", lacking.size()));
    }

    /** Cancelling what was recorded by mistake: while it is a draft; what rests on minutes once locked is asked beside. */
    static Verdict judgeCancelling(Actor actor, BlocYearScope scope, ConferenceState state) {
        return judgeEditing(actor, scope, state);
    }

    /** Putting kind or year right: only minutes that were never locked. */
    static Verdict judgeCorrecting(Actor actor, BlocYearScope scope, ConferenceState state, int minutesNo) {
        return judgeEditing(actor, scope, state).and(Verdict.unless(minutesNo == 1, "conference.refused.once-locked"));
    }

    /** Taking up again what was cancelled. */
    static Verdict judgeRestoring(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state == ConferenceState.CANCELLED, "conference.refused.not-cancelled"));
    }

    /** Opening locked minutes again. */
    static Verdict judgeReopening(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state == ConferenceState.LOCKED, "conference.refused.not-locked"));
    }

    /** Publishing: an officer of the province's board (RULINGS 21), locked minutes only. */
    static Verdict judgePublishing(Actor actor, BlocYearScope scope, ConferenceState state, boolean published) {
        return scope.judgeOpen()
                .and(Verdict.unless(actor.isBoardOfficerOf(scope.province()), "conference.refused.not-officer"))
                .and(Verdict.unless(state == ConferenceState.LOCKED, "conference.refused.publish-draft"))
                .and(Verdict.unless(!published, "conference.refused.already-published"));
    }

    /** Taking a published conference back. */
    static Verdict judgeUnpublishing(Actor actor, BlocYearScope scope, boolean published) {
        return scope.judgeOpen()
                .and(Verdict.unless(actor.isBoardOfficerOf(scope.province()), "conference.refused.not-officer"))
                .and(Verdict.unless(published, "conference.refused.not-published"));
    }

    /**
     * Naming the units of an award line that had only a number, and putting those names right; before locking the line
     * itself is edited.
     */
    static Verdict judgeCompleting(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state == ConferenceState.LOCKED, "conference.refused.complete-draft"));
    }

    /** Recording what became of a petition; the minutes as locked stay as they are. */
    static Verdict judgeAnswering(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state != ConferenceState.CANCELLED, "conference.refused.cancelled"));
    }

    /** Attaching and detaching papers, such as the signed scan, before and after locking. */
    static Verdict judgeAttaching(Actor actor, BlocYearScope scope, ConferenceState state) {
        return scope.judgeRunning(actor)
                .and(Verdict.unless(state != ConferenceState.CANCELLED, "conference.refused.cancelled"));
    }
}
