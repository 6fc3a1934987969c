package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.ProposalId;
import vn.thidua.award.SettlingDecision;
import vn.thidua.award.SettlingDecisions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;

/** Tells the page of a dossier which decisions settled it: the board all of them, others what the public reads too. */
@Component
class DecisionsOfDossier implements SettlingDecisions {
    private final JdbcClient jdbc;

    DecisionsOfDossier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SettlingDecision> of(Actor actor, ProposalId proposal) {
        return jdbc.sql("""
                        select l.outcome, d.number, d.paper_number, d.decided_on, (d.state = 'PUBLISHED') as published
                        from decision_line l join decision d on d.id = l.decision_id
                        where l.proposal_id = :proposal and l.voided_at is null
                          and case when :board
                              then d.state in ('REGISTERED', 'PUBLISHED') and %s
                              else d.state = 'PUBLISHED' and l.outcome <> 'NOT_AWARDED' end
                        order by d.decided_on, d.number
                        """.formatted(DecisionSight.CONDITION))
                .param("proposal", proposal.value())
                .param("board", actor.isBoard())
                .params(DecisionSight.of(actor))
                .query((row, n) -> new SettlingDecision(
                        LineOutcome.valueOf(row.getString("outcome")),
                        row.getString("paper_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getBoolean("published"),
                        actor.isBoard()
                                ? Addresses.decision(row.getInt("number"))
                                : Addresses.publicDecision(row.getInt("number"))))
                .list();
    }
}
