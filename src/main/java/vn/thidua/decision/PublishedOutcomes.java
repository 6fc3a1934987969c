package vn.thidua.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.conference.AwardOutcomes;
import vn.thidua.conference.ConferenceId;
import vn.thidua.conference.ProposedAward;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.web.Formats;
import vn.thidua.web.Messages;

/** Tells the public page of a conference which of its proposals a published decision granted. */
@Component
class PublishedOutcomes implements AwardOutcomes {
    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Messages messages;

    PublishedOutcomes(JdbcClient jdbc, Proposals proposals, Messages messages) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.messages = messages;
    }

    @Override
    public Map<ProposedAward, Outcome> published(ConferenceId conference) {
        var outcomes = new HashMap<ProposedAward, Outcome>();
        var proposed = proposals.proposed(Actor.anonymous(), conference);
        if (proposed.isEmpty()) {
            return outcomes;
        }
        jdbc.sql("""
                        select l.proposal_id, d.paper_number, d.decided_on, d.authority, d.number
                        from decision_line l join decision d on d.id = l.decision_id
                        where l.proposal_id = any(cast(:proposals as uuid[])) and %s
                        order by d.decided_on, d.number
                        """.formatted(DecisionReader.STANDS_IN_PUBLIC))
                .param(
                        "proposals",
                        Sql.array(proposed.keySet().stream()
                                .map(ProposalId::value)
                                .toList()))
                .query(row -> {
                    var award = proposed.get(new ProposalId(row.getObject("proposal_id", UUID.class)));
                    if (award != null) {
                        outcomes.put(
                                award,
                                new Outcome(
                                        messages.text(
                                                "decision.outcome",
                                                row.getString("paper_number"),
                                                Formats.date(row.getObject("decided_on", LocalDate.class)),
                                                messages.label(Authority.valueOf(row.getString("authority")))),
                                        Addresses.publicDecision(row.getInt("number"))));
                    }
                });
        return outcomes;
    }
}
