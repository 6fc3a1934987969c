package vn.thidua.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.award.CouncilResult;
import vn.thidua.award.CouncilResults;
import vn.thidua.award.ProposalId;

/** Tells the page of a dossier what the council's official vote on it came to. */
@Component
class RecordedResults implements CouncilResults {
    private final RoundReader reader;

    RecordedResults(RoundReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<CouncilResult> of(ProposalId proposal) {
        return reader.lastVote(proposal.value())
                .map(vote -> new CouncilResult(
                        vote.passed(),
                        vote.count().agree() + "/" + vote.count().denominator(vote.basis()),
                        vote.percent(),
                        vote.minutesNumber(),
                        vote.metOn()));
    }
}
