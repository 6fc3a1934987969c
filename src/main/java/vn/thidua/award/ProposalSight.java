package vn.thidua.award;

import java.util.HashMap;
import java.util.Map;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Sql;

/**
 * Which dossiers exist for an actor, as one SQL condition on a dossier {@code p}: all for an administrator, those of its
 * province and its predecessors for the board, those once opened to the council for its members; for a unit its own and
 * those of the bloc-years it is an officer of. Other members of the bloc read the results in the minutes, not the papers.
 */
final class ProposalSight {
    static final String CONDITION = """
            (:everything
             or (:board and p.province_id = any(cast(:provinces as uuid[])))
             or (:council and p.province_id = any(cast(:provinces as uuid[]))
                 and exists (select from proposal_move opened where opened.proposal_id = p.id and opened.step = 'OPEN_ROUND'))
             or p.organization_id in (select organization_lineage(:organization))
             or exists (select from bloc_officer_label officer
                        where officer.bloc_year_id = p.bloc_year_id
                          and officer.organization_id = any(cast(:units as uuid[]))))
            """;

    /** Whether the recipient of {@code p} heads the bloc in that year, or one of the two merged into the other by {@code today}. */
    static final String HEADS_OWN = """
            exists (select from bloc_officer_label head
                    where head.bloc_year_id = p.bloc_year_id and head.kind <> 'DEPUTY'
                      and (head.organization_id in (select organization_speaks_for(p.organization_id, :today))
                           or p.organization_id in (select organization_speaks_for(head.organization_id, :today))))
            """;

    private ProposalSight() {}

    static Map<String, Object> of(Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", actor.isAdministrator());
        parameters.put("board", actor.isBoard());
        parameters.put("council", actor.isCouncilMember());
        parameters.put("provinces", Sql.provinces(actor));
        var organization = actor.organization();
        parameters.put("organization", organization == null ? Sql.NOBODY : organization.value());
        parameters.put("units", Sql.units(actor));
        return parameters;
    }
}
