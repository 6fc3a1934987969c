package vn.thidua.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;

/**
 * A dossier as those who judge it read it.
 *
 * @param unit name valid in the year judged
 * @param award legal name of the award
 * @param legalBasis of the award
 * @param minutesNo version of the minutes it was made from; null when made without
 * @param coverLetter number and day of the bloc's letter
 * @param letter its signed file, where the reader may open it
 * @param appraisal the board's last opinion
 * @param opinions what the council's members thought, for the board and after the round
 * @param decisions those on it that the reader may open, oldest first
 * @param earlier awards the unit already has, newest first: "2022: Bằng khen …"
 * @param moves newest first
 */
public record Dossier(
        ProposalId id,
        String number,
        OrganizationId organization,
        String unit,
        String awardCode,
        String award,
        String legalBasis,
        boolean needsCouncil,
        boolean aboveProvince,
        int year,
        String bloc,
        String blocAddress,
        ProposalState state,
        @Nullable ProposalState resumes,
        @Nullable Integer conferenceNumber,
        @Nullable String conferenceTitle,
        @Nullable Integer minutesNo,
        String sourceWording,
        boolean leading,
        VoteResult vote,
        @Nullable String summary,
        @Nullable String achievements,
        @Nullable String quotaReason,
        @Nullable String ownSendingReason,
        @Nullable String coverLetter,
        @Nullable SignedLetter letter,
        @Nullable String appraisal,
        @Nullable CouncilResult council,
        List<CouncilOpinion> opinions,
        List<SettlingDecision> decisions,
        List<Check> checks,
        List<PaperView> papers,
        List<PaperKind> missing,
        List<EarlierAward> earlier,
        List<MoveView> moves,
        @Nullable Instant lastSent,
        @Nullable String lastSender,
        long version) {

    /** An award the unit has had. */
    public record EarlierAward(int year, String award, String number) {}

    public String address() {
        return Addresses.proposal(number);
    }

    /** The minutes it was made from, in the version it was made from; null when made without a conference. */
    public @Nullable String minutesAddress() {
        if (conferenceNumber == null) {
            return null;
        }
        return minutesNo == null
                ? Addresses.conference(conferenceNumber)
                : Addresses.minutesPrint(conferenceNumber, minutesNo);
    }

    /** Whether no paper asked for is missing. */
    public boolean papersComplete() {
        return missing.isEmpty();
    }

    /** Conditions that are met. */
    public long met() {
        return checks.stream()
                .filter(check -> check.result() == Check.Result.MET)
                .count();
    }

    /** Conditions that want a look. */
    public long toLook() {
        return checks.stream()
                .filter(check -> check.result() == Check.Result.LOOK)
                .count();
    }

    /** What the bloc's vote came to, as a condition. */
    public @Nullable Check voting() {
        return checks.stream()
                .filter(check -> check.kind() == Check.Kind.VOTE)
                .findFirst()
                .orElse(null);
    }

    /** What the sender said when it was sent last, such as why papers are missing; null when nothing was said. */
    public @Nullable String sendingNote() {
        return moves.stream()
                .filter(move -> move.step() == ProposalStep.SUBMIT)
                .findFirst()
                .map(MoveView::note)
                .orElse(null);
    }

    /**
     * What the board asked for when it returned the dossier last, and what came after.
     *
     * @param answer what the sender said to it; null when nothing was said, and before it was sent again
     * @param added papers attached since
     * @param sentAgain whether the dossier came back
     */
    public record Completion(MoveView asked, @Nullable String answer, List<PaperView> added, boolean sentAgain) {}

    /** The completion asked for last; null when the dossier never was returned. */
    public @Nullable Completion completion() {
        return moves.stream()
                .filter(move -> move.step() == ProposalStep.RETURN)
                .findFirst()
                .map(asked -> {
                    var sentAgain = moves.stream()
                            .anyMatch(move -> move.step() == ProposalStep.SUBMIT && move.no() > asked.no());
                    return new Completion(
                            asked,
                            sentAgain ? sendingNote() : null,
                            papers.stream()
                                    .filter(paper -> paper.attachedAt().isAfter(asked.at()))
                                    .toList(),
                            sentAgain);
                })
                .orElse(null);
    }

    /** Whether the council's vote missed what the award needs; only for who may read the vote. */
    public boolean isMissedVote() {
        return council != null && council.outcome() == VoteOutcome.NOT_PASSED;
    }

    /** The step that stopped it: held, declined or revoked; null while it goes on. */
    public @Nullable MoveView stop() {
        return switch (state) {
            case ON_HOLD, NOT_AWARDED, REVOKED ->
                moves.stream()
                        .filter(move -> move.to() == state && move.step() != ProposalStep.CORRECT)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    /**
     * Who acts next, as a key of a sentence.
     *
     * @param again whether the bloc can make a dossier that stopped once more
     */
    public String next(boolean again) {
        return "award.next." + state.name() + (again ? ".again" : "");
    }

    /** The step taken last; null before the first. */
    public @Nullable MoveView lastMove() {
        return moves.isEmpty() ? null : moves.get(0);
    }
}
