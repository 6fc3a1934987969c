package vn.thidua.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.VoteOutcome;
import vn.thidua.kernel.RuleViolation;

/**
 * The official vote as the minutes tell it; all members are counted from the frozen roster.
 *
 * @param outcome the council's own conclusion, needed only where no threshold is known
 * @param outcomeSource where that conclusion stands
 * @param correctionReason needed when a vote was recorded before
 */
public record RecordVote(
        LocalDate metOn,
        String minutesNumber,
        int present,
        int written,
        int issued,
        int returned,
        int valid,
        int invalid,
        int agree,
        @Nullable VoteOutcome outcome,
        @Nullable String outcomeSource,
        @Nullable String correctionReason) {

    /**
     * The rules it breaks, all of them.
     *
     * @param total members on the round's frozen roster
     * @param correction whether a vote was recorded before
     * @param thresholdKnown whether the data hold a threshold for that day; else the council's conclusion is needed
     */
    public List<RuleViolation> broken(int total, boolean correction, boolean thresholdKnown, LocalDate today) {
        var broken = new ArrayList<RuleViolation>();
        if (metOn.isAfter(today)) {
            broken.add(new RuleViolation("metOn", "review.vote.future"));
        }
        broken.addAll(count(total).broken());
        if (!thresholdKnown && outcome == null) {
            broken.add(new RuleViolation("outcome", "review.vote.conclusion-needed"));
        }
        if (!thresholdKnown && outcomeSource == null) {
            broken.add(new RuleViolation("outcomeSource", "review.vote.source-needed"));
        }
        if (correction && correctionReason == null) {
            broken.add(new RuleViolation("correctionReason", "review.vote.correction-reason"));
        }
        return broken;
    }

    VoteCount count(int total) {
        return new VoteCount(total, present, written, issued, returned, valid, invalid, agree);
    }
}
