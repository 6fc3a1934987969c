package vn.thidua.decision;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/**
 * Who may do what with a decision: an officer prepares it, a leader registers, publishes and corrects it. Pure; the
 * page and the command ask the same.
 */
final class DecisionPolicy {
    private DecisionPolicy() {}

    /** A province's own decisions exist for its board; those of central authorities for every board. */
    static boolean maySee(Actor actor, Authority authority, ProvinceId province) {
        return actor.isBoard() && (authority.isCentral() || actor.covers(province));
    }

    /** Typing a decision in. */
    static Verdict mayPrepare(Actor actor) {
        return Verdict.unless(actor.isBoard(), "decision.board-only");
    }

    /**
     * A step on a decision that is there.
     *
     * @param empty whether every line of it was removed
     */
    static Verdict judge(
            DecisionStep step,
            Actor actor,
            ProvinceId province,
            DecisionKind kind,
            DecisionState state,
            boolean empty) {
        return switch (step) {
            case PREPARE -> mayPrepare(actor);
            case CHANGE ->
                ofBoard(actor, province).and(inState(state, DecisionState.PREPARED, "decision.not-prepared"));
            case DISCARD ->
                empty && state == DecisionState.REGISTERED
                        ? leader(actor, province)
                        : ofBoard(actor, province).and(inState(state, DecisionState.PREPARED, "decision.not-prepared"));
            case REGISTER ->
                leader(actor, province).and(inState(state, DecisionState.PREPARED, "decision.not-prepared"));
            case PUBLISH ->
                leader(actor, province)
                        .and(inState(state, DecisionState.REGISTERED, "decision.not-registered"))
                        .and(Verdict.unless(!empty, "decision.nothing-left"));
            case UNPUBLISH ->
                leader(actor, province).and(inState(state, DecisionState.PUBLISHED, "decision.not-published"));
            case CORRECT, ATTACH, AMEND -> leader(actor, province).and(settled(state));
            // Whoever's dossiers they are: a paper of the Prime Minister is shared by the boards of many provinces.
            case ADD ->
                Verdict.unless(actor.isBoardLeader(), "decision.leader-only")
                        .and(Verdict.unless(kind == DecisionKind.AWARD, "decision.no-adding"))
                        .and(settled(state));
        };
    }

    /** The file of a registered paper is brought once; what was read is not exchanged behind its readers' backs. */
    static Verdict mayAttach(
            Actor actor, ProvinceId province, DecisionKind kind, DecisionState state, boolean hasFile) {
        return judge(DecisionStep.ATTACH, actor, province, kind, state, false)
                .and(Verdict.unless(!hasFile, "decision.file-there"));
    }

    private static Verdict ofBoard(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardOf(province), "decision.board-only");
    }

    private static Verdict leader(Actor actor, ProvinceId province) {
        return Verdict.unless(actor.isBoardLeader() && actor.covers(province), "decision.leader-only");
    }

    private static Verdict settled(DecisionState state) {
        return Verdict.unless(
                state == DecisionState.REGISTERED || state == DecisionState.PUBLISHED, "decision.not-settled");
    }

    private static Verdict inState(DecisionState state, DecisionState needed, String reason) {
        return Verdict.unless(state == needed, reason);
    }
}
