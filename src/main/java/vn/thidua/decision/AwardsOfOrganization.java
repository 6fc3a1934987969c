package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.OrganizationContribution;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Formats;
import vn.thidua.web.Messages;

/**
 * What a body was awarded, for its own page: everybody reads published decisions, the board of the province also those
 * registered and not yet published. What was revoked or corrected since is left out.
 */
@Component
class AwardsOfOrganization implements OrganizationContribution {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Messages messages;

    AwardsOfOrganization(JdbcClient jdbc, Rulebook rulebook, Messages messages) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.messages = messages;
    }

    @Override
    public List<Section> sections(Actor actor, OrganizationId organization) {
        var names = rulebook.allAwards().stream().collect(Collectors.toMap(AwardType::code, AwardType::name));
        var lines = jdbc.sql("""
                        select y.year, d.number, d.paper_number, d.decided_on, d.state,
                               (d.state = 'PUBLISHED') as published,
                               l.award_code
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id and p.organization_id = :body
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where l.voided_at is null and l.outcome = 'AWARDED'
                          and (d.state = 'PUBLISHED'
                               or (d.state = 'REGISTERED' and :board and %s))
                          and not exists (
                              select from decision_line rl join decision r on r.id = rl.decision_id
                              where rl.revoked_line_id = l.id and rl.voided_at is null
                                and r.state in ('REGISTERED', 'PUBLISHED'))
                        order by y.year desc, d.decided_on desc, d.number, l.position
                        """.formatted(DecisionSight.CONDITION))
                .param("body", organization.value())
                .param("board", actor.isBoard())
                .params(DecisionSight.of(actor))
                .query((row, n) -> new Line(
                        Integer.toString(row.getInt("year")),
                        messages.text(
                                row.getBoolean("published")
                                        ? "decision.organization.line"
                                        : "decision.organization.unpublished",
                                names.getOrDefault(row.getString("award_code"), row.getString("award_code")),
                                row.getString("paper_number"),
                                Formats.date(row.getObject("decided_on", LocalDate.class))),
                        actor.isBoard()
                                ? Addresses.decision(row.getInt("number"))
                                : Addresses.publicDecision(row.getInt("number"))))
                .list();
        return lines.isEmpty() ? List.of() : List.of(new Section("decision.organization.heading", lines));
    }

    @Override
    public int order() {
        return 20;
    }
}
