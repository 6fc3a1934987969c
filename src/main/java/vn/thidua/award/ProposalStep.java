package vn.thidua.award;

import static vn.thidua.award.ProposalState.APPRAISED;
import static vn.thidua.award.ProposalState.AWARDED;
import static vn.thidua.award.ProposalState.CONSIDERED;
import static vn.thidua.award.ProposalState.DRAFT;
import static vn.thidua.award.ProposalState.FORWARDED;
import static vn.thidua.award.ProposalState.IN_ROUND;
import static vn.thidua.award.ProposalState.NOT_AWARDED;
import static vn.thidua.award.ProposalState.ON_HOLD;
import static vn.thidua.award.ProposalState.RECEIVED;
import static vn.thidua.award.ProposalState.RETURNED;
import static vn.thidua.award.ProposalState.REVOKED;
import static vn.thidua.award.ProposalState.SUBMITTED;
import static vn.thidua.award.ProposalState.WITHDRAWN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.thidua.kernel.Actor;

/**
 * The steps of a dossier: the one truth about from where, to where, by whom and with what (RULINGS 19). The entity, the
 * policy, the buttons, the table {@code proposal_transition} and {@code docs/processes/proposal.md} follow it.
 */
public enum ProposalStep {
    SUBMIT(from(DRAFT, RETURNED), to(SUBMITTED), Duty.SENDER, Need.PAPERS),
    /** Back to where it was sent from. */
    RECALL(from(SUBMITTED), to(DRAFT, RETURNED), Duty.SENDER),
    RECEIVE(from(SUBMITTED), to(RECEIVED), Duty.OFFICER),
    RETURN(from(SUBMITTED, RECEIVED, APPRAISED), to(RETURNED), Duty.OFFICER, Need.NOTE, Need.GROUND, Need.ITEMS),
    APPRAISE(from(RECEIVED), to(APPRAISED), Duty.OFFICER, Need.NOTE),
    /** Taken by module {@code review}, which keeps deadline and frozen roster. */
    OPEN_ROUND(from(APPRAISED), to(IN_ROUND), Duty.OFFICER, Need.ELSEWHERE),
    /** Taken by module {@code review}, which keeps the official vote; the document is the number of its minutes. */
    CLOSE_ROUND(from(IN_ROUND), to(CONSIDERED), Duty.OFFICER, Need.ELSEWHERE, Need.DOCUMENT),
    /** Taken by module {@code review}: the official vote was recorded wrongly; nothing was built on it yet. */
    CORRECT_VOTE(from(CONSIDERED), to(CONSIDERED), Duty.OFFICER, Need.ELSEWHERE, Need.NOTE, Need.DOCUMENT),
    /** Taken by module {@code review}: the round was opened by mistake; another one may ask again. */
    CANCEL_ROUND(from(IN_ROUND), to(APPRAISED), Duty.OFFICER, Need.ELSEWHERE, Need.NOTE),
    FORWARD(from(CONSIDERED), to(FORWARDED), Duty.LEADER, Need.CONSENT),
    /** Taken by module {@code decision}; from {@code APPRAISED} only for award types that need no council. */
    AWARD(
            from(APPRAISED, CONSIDERED, FORWARDED),
            to(AWARDED),
            Duty.LEADER,
            Need.ELSEWHERE,
            Need.DOCUMENT,
            Need.CONSENT),
    DECLINE(from(RECEIVED, APPRAISED, CONSIDERED, FORWARDED), to(NOT_AWARDED), Duty.LEADER, Need.NOTE, Need.GROUND),
    /** Declined by mistake or too soon: back to where it stood, as long as nothing was built on it. */
    RECONSIDER(from(NOT_AWARDED), to(RECEIVED, APPRAISED, CONSIDERED, FORWARDED), Duty.LEADER, Need.NOTE),
    WITHDRAW(from(DRAFT, SUBMITTED, RECEIVED, RETURNED, APPRAISED), to(WITHDRAWN), Duty.SENDER_OR_OFFICER, Need.NOTE),
    HOLD(
            from(SUBMITTED, RECEIVED, RETURNED, APPRAISED, IN_ROUND, CONSIDERED, FORWARDED),
            to(ON_HOLD),
            Duty.OFFICER,
            Need.NOTE),
    /** Back to where it was held; the note is the conclusion that clears. */
    RELEASE(
            from(ON_HOLD),
            to(SUBMITTED, RECEIVED, RETURNED, APPRAISED, IN_ROUND, CONSIDERED, FORWARDED),
            Duty.OFFICER,
            Need.NOTE),
    /** Taken by module {@code decision}; the document is the revoking decision. */
    REVOKE(from(AWARDED), to(REVOKED), Duty.LEADER, Need.ELSEWHERE, Need.DOCUMENT),
    /** Taken by module {@code decision} when a decision line was wrong: back to where it stood before (docs/decisions). */
    CORRECT(
            from(AWARDED, NOT_AWARDED, REVOKED),
            to(RECEIVED, APPRAISED, CONSIDERED, FORWARDED, AWARDED),
            Duty.LEADER,
            Need.ELSEWHERE,
            Need.NOTE);

    /** Whose step it is, before conflicts of interest. */
    public enum Duty {
        /** The head unit of that year; its deputy when the dossier is the head's own. */
        SENDER,
        /** The board's officers. */
        OFFICER,
        /** The sender, or an officer who has the bloc's letter. */
        SENDER_OR_OFFICER,
        /** The board's leader. */
        LEADER;

        /** Whether this actor is of the side whose step it is; the others are not told why they may not take it. */
        public boolean concerns(Actor actor) {
            return switch (this) {
                case SENDER -> actor.isUnit();
                case OFFICER, LEADER -> actor.isBoard();
                case SENDER_OR_OFFICER -> true;
            };
        }
    }

    /** What a step cannot be taken without. */
    public enum Need {
        /** All papers, or a note that says why not. */
        PAPERS,
        /** A reason, an opinion or a conclusion. */
        NOTE,
        /** A ground of the rulebook. */
        GROUND,
        /** What exactly is to be mended, at least one item. */
        ITEMS,
        /** The number of a paper. */
        DOCUMENT,
        /** The council's official vote reached its threshold, where the award needs the council. */
        CONSENT,
        /** It happens on another module's page and gets no button on the dossier's. */
        ELSEWHERE
    }

    private final Set<ProposalState> from;
    private final Set<ProposalState> to;
    private final Duty duty;
    private final Set<Need> needs;

    ProposalStep(Set<ProposalState> from, Set<ProposalState> to, Duty duty, Need... needs) {
        this.from = from;
        this.to = to;
        this.duty = duty;
        var all = EnumSet.noneOf(Need.class);
        Collections.addAll(all, needs);
        this.needs = Collections.unmodifiableSet(all);
    }

    private static Set<ProposalState> from(ProposalState first, ProposalState... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    private static Set<ProposalState> to(ProposalState first, ProposalState... more) {
        return from(first, more);
    }

    public Set<ProposalState> from() {
        return from;
    }

    /** One state, or several of which the dossier's past chooses. */
    public Set<ProposalState> to() {
        return to;
    }

    public Duty duty() {
        return duty;
    }

    public Set<Need> needs() {
        return needs;
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /** Whether the dossier's own page offers it. */
    public boolean isOffered() {
        return !needs(Need.ELSEWHERE);
    }

    /** Whether it brings a dossier on; such a step is offered first. */
    public boolean advances() {
        return this == SUBMIT || this == RECEIVE || this == APPRAISE || this == FORWARD || this == RELEASE;
    }

    /** Whether one press takes it: nothing is to be said with it, and the board can still turn back. */
    public boolean isPlain() {
        return needs.isEmpty() && this != FORWARD;
    }

    /** Whether there is an edge between these two states by this step. */
    public boolean joins(ProposalState one, ProposalState other) {
        return from.contains(one)
                && to.contains(other)
                && (one != other || this == CORRECT_VOTE)
                && (this != CORRECT || corrects(one, other));
    }

    private static boolean corrects(ProposalState wrong, ProposalState before) {
        return switch (wrong) {
            case AWARDED -> before == APPRAISED || before == CONSIDERED || before == FORWARDED;
            case NOT_AWARDED -> before != AWARDED;
            default -> before == AWARDED;
        };
    }
}
