package vn.thidua.award;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.conference.ConferenceId;
import vn.thidua.conference.MadeFromMinutes;
import vn.thidua.conference.MinutesDependents;
import vn.thidua.conference.ProposedAward;
import vn.thidua.conference.ResolutionId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.web.Messages;

/** Tells the pages that reopen minutes and lock them again which dossiers came from them. */
@Component
class DossiersFromMinutes implements MinutesDependents {
    private final JdbcClient jdbc;
    private final Messages messages;

    DossiersFromMinutes(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<MadeFromMinutes> madeFrom(Actor actor, ConferenceId conference) {
        return jdbc.sql("""
                        select p.minutes_no, p.resolution_id, p.number, p.state, p.organization_id, p.award_code, p.year,
                               organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit
                        from proposal p where p.conference_id = :conference order by p.number
                        """)
                .param("conference", conference.value())
                .query((row, n) -> {
                    var state = ProposalState.valueOf(row.getString("state"));
                    var line = row.getObject("resolution_id", UUID.class);
                    return new MadeFromMinutes(
                            row.getInt("minutes_no"),
                            line == null ? null : new ResolutionId(line),
                            row.getString("number"),
                            row.getString("unit"),
                            new ProposedAward(
                                    new OrganizationId(row.getObject("organization_id", UUID.class)),
                                    row.getString("award_code"),
                                    new EmulationYear(row.getInt("year"))),
                            messages.label(state),
                            state == ProposalState.AWARDED,
                            state == ProposalState.WITHDRAWN,
                            Addresses.proposal(row.getString("number")));
                })
                .list();
    }
}
