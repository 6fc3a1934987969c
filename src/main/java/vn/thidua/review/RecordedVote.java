package vn.thidua.review;

import org.jspecify.annotations.Nullable;
import vn.thidua.award.VoteOutcome;

/**
 * What became of a vote just recorded.
 *
 * @param next number of the next dossier of the round whose vote waits; null when none does, or after a correction
 */
public record RecordedVote(VoteOutcome outcome, @Nullable String next) {}
