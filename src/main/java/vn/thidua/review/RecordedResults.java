package vn.thidua.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.award.CouncilOpinion;
import vn.thidua.award.CouncilResult;
import vn.thidua.award.CouncilResults;
import vn.thidua.award.ProposalId;

/** Tells the page of a dossier what the council's members thought of it and what the official vote came to. */
@Component
class RecordedResults implements CouncilResults {
    private final RoundReader reader;

    RecordedResults(RoundReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<CouncilResult> of(ProposalId proposal) {
        return reader.lastVote(proposal.value())
                .map(vote -> new CouncilResult(vote.outcome(), vote.share(), vote.minutesNumber(), vote.metOn()));
    }

    @Override
    public List<CouncilOpinion> opinions(ProposalId proposal) {
        return reader.lastOpinions(proposal.value());
    }
}
