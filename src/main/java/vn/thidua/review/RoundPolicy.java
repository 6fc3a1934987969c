package vn.thidua.review;

import java.time.Instant;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/** What the board may do with a round, its officers above all. Pure; the page and the command ask the same. */
final class RoundPolicy {
    private RoundPolicy() {}

    /** Whether the round exists for this actor at all: the province's board, and the members on its roster. */
    static boolean maySee(Actor actor, ProvinceId province, boolean voter) {
        return actor.isBoardOf(province) || (actor.isCouncilMember() && voter);
    }

    /** What belongs to a closed year is only read: neither opinion nor vote is recorded. */
    static Verdict judgeYear(int year, boolean closed) {
        return Verdict.unless(!closed, "review.year-closed", year);
    }

    /** The rounds of its provinces are read by the whole board: a leader decides on what they found. */
    static Verdict mayList(Actor actor) {
        return Verdict.unless(actor.isBoard(), "review.round.board-only");
    }

    /** A round is opened by an officer of the board of the province whose dossiers it takes. */
    static Verdict mayOpen(Actor actor) {
        return Verdict.unless(actor.isBoardOfficer(), "review.round.officer-only");
    }

    /** An open round may be given a later end, also after its deadline has passed. */
    static Verdict mayExtend(Actor actor, ProvinceId province, RoundState state) {
        return ofOfficer(actor, province).and(ofOpen(state));
    }

    /** A round may be closed when its deadline has passed, or before it when every opinion is in. */
    static Verdict mayClose(
            Actor actor, ProvinceId province, RoundState state, Instant deadline, Instant now, int missing) {
        return ofOfficer(actor, province)
                .and(ofOpen(state))
                .and(Verdict.unless(now.isAfter(deadline) || missing == 0, "review.round.still-running", missing));
    }

    /**
     * A round opened by mistake is cancelled as long as it is open.
     *
     * @param onHold how many of its dossiers are held: released, they would come back into a round that is no more
     */
    static Verdict mayCancel(Actor actor, ProvinceId province, RoundState state, int onHold) {
        return ofOfficer(actor, province)
                .and(ofOpen(state))
                .and(Verdict.unless(onHold == 0, "review.round.holds", onHold));
    }

    /**
     * The official vote is recorded when the round is closed, once per dossier that still is in it; later only
     * corrected, as long as nothing was built on it.
     *
     * @param dossier state of the dossier
     */
    static Verdict mayRecord(Actor actor, ProvinceId province, RoundState state, String dossier, boolean recorded) {
        return ofOfficer(actor, province)
                .and(Verdict.unless(state != RoundState.CANCELLED, "review.round.already-cancelled"))
                .and(Verdict.unless(state == RoundState.CLOSED, "review.vote.round-open"))
                .and(Verdict.unless(recorded || RoundDossier.WAITING.equals(dossier), "review.vote.not-in-round"))
                .and(Verdict.unless(!recorded || RoundDossier.CONSIDERED.equals(dossier), "review.vote.settled"));
    }

    private static Verdict ofOpen(RoundState state) {
        return Verdict.unless(state != RoundState.CANCELLED, "review.round.already-cancelled")
                .and(Verdict.unless(state == RoundState.OPEN, "review.round.already-closed"));
    }

    private static Verdict ofOfficer(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOfficerOf(province), "review.round.officer-only");
    }
}
