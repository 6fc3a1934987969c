package vn.thidua.award;

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
import vn.thidua.web.Messages;

/** The dossiers of a body that the reader may see, for its own page. */
@Component
class DossiersOfOrganization implements OrganizationContribution {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Messages messages;

    DossiersOfOrganization(JdbcClient jdbc, Rulebook rulebook, Messages messages) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.messages = messages;
    }

    @Override
    public List<Section> sections(Actor actor, OrganizationId organization) {
        var names = rulebook.allAwards().stream().collect(Collectors.toMap(AwardType::code, AwardType::name));
        var lines = jdbc.sql("""
                        select p.year, p.number, p.state,
                               p.award_code
                        from proposal p
                        where p.organization_id = :body and %s
                        order by p.year desc, p.number
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("body", organization.value())
                .query((row, n) -> new Line(
                        Integer.toString(row.getInt("year")),
                        messages.text(
                                "award.organization.line",
                                names.getOrDefault(row.getString("award_code"), row.getString("award_code")),
                                row.getString("number"),
                                messages.label(ProposalState.valueOf(row.getString("state")))),
                        Addresses.proposal(row.getString("number"))))
                .list();
        return lines.isEmpty() ? List.of() : List.of(new Section("award.organization.heading", lines));
    }

    @Override
    public int order() {
        return 30;
    }
}
