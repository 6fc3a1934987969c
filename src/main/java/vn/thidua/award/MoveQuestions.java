package vn.thidua.award;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;

/**
 * What is asked with a step of a dossier. The step's needs say what must be said; this says what a person is asked, in
 * which words, and what there is to look at first.
 *
 * @param note key of the label of the note; null when none is asked
 * @param noteOptional whether the note may be left out
 * @param letter whether the bloc's letter is asked for: an officer withdraws only at the bloc's word
 * @param answers whether it is sent again after a return, its note answering what was demanded
 */
public record MoveQuestions(
        ProposalStep step,
        @Nullable String note,
        boolean noteOptional,
        boolean ground,
        boolean items,
        boolean letter,
        boolean answers) {

    /** Of a step that is offered on the dossier's page. */
    public static MoveQuestions of(ProposalStep step, Dossier dossier, Actor actor) {
        var answers = step == ProposalStep.SUBMIT
                && dossier.state() == ProposalState.RETURNED
                && dossier.completion() != null;
        return new MoveQuestions(
                step,
                note(step, answers, dossier.papersComplete()),
                answers && dossier.papersComplete(),
                step.needs(ProposalStep.Need.GROUND),
                step.needs(ProposalStep.Need.ITEMS),
                step == ProposalStep.WITHDRAW && actor.isBoard(),
                answers);
    }

    private static @Nullable String note(ProposalStep step, boolean answers, boolean papersComplete) {
        if (step.needs(ProposalStep.Need.PAPERS)) {
            if (answers) {
                return papersComplete ? "award.note.answer" : "award.note.answer-and-missing";
            }
            return papersComplete ? null : "award.note.missing";
        }
        return switch (step) {
            case APPRAISE -> "award.note.appraisal";
            case RELEASE -> "award.note.conclusion";
            default -> step.needs(ProposalStep.Need.NOTE) ? "award.note.reason" : null;
        };
    }

    /** Whether what is sent is looked through first: checks, missing papers, what was demanded. */
    public boolean sends() {
        return step == ProposalStep.SUBMIT;
    }

    /** Whether the council's result is looked at first. */
    public boolean forwards() {
        return step == ProposalStep.FORWARD;
    }

    /** Whether what speaks for the dossier is looked at first. */
    public boolean declines() {
        return step == ProposalStep.DECLINE;
    }
}
