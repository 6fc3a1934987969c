package vn.thidua.bloc;

import java.util.HashMap;
import java.util.Map;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Sql;

/**
 * Which blocs exist for an actor, as one SQL condition on a bloc {@code b}: all for an administrator, those of its
 * province and its predecessors for board and council, for a unit the blocs it or a unit that went into it ever belonged to.
 */
final class Sight {
    static final String CONDITION = """
            (:everything
             or (:wide and b.province_id = any(cast(:provinces as uuid[])))
             or exists (select from bloc_member seen
                        join bloc_year seen_year on seen_year.id = seen.bloc_year_id
                        where seen_year.bloc_id = b.id and seen.organization_id in (select organization_lineage(:organization))))
            """;

    /**
     * The actor's standing in bloc-year {@code y}. A unit that others merged into stands where they stood and finishes what
     * they left open; the parts of a unit that was split read its years as members do, and people decide who acts.
     */
    static final String STANDING = """
            coalesce(
              case when :unit then
                (select case min(case held.kind when 'HEAD' then 1 when 'ACTING_HEAD' then 1 when 'DEPUTY' then 2 else 3 end)
                          when 1 then 'HEAD' when 2 then 'DEPUTY' when 3 then 'MEMBER' end
                 from organization_lineage(:organization) as unit(id)
                 join bloc_member own on own.bloc_year_id = y.id and own.organization_id = unit.id
                 left join bloc_office held on held.member_id = own.id and held.ended_at is null
                      and unit.id = any(cast(:units as uuid[])))
              end,
              case when exists (select from bloc_monitor follower
                                where follower.bloc_year_id = y.id and follower.council_member_id = :seat)
                then 'MONITOR' else 'NONE' end)
            """;

    private Sight() {}

    /** The parameters both fragments need. */
    static Map<String, Object> of(Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", actor.isAdministrator());
        parameters.put("wide", actor.isBoard() || actor.isCouncilMember());
        parameters.put("provinces", Sql.provinces(actor));
        parameters.put("unit", actor.isUnit());
        var organization = actor.organization();
        parameters.put("organization", organization == null ? Sql.NOBODY : organization.value());
        parameters.put("units", Sql.units(actor));
        var seat = actor.councilMember();
        parameters.put("seat", seat == null ? Sql.NOBODY : seat.value());
        return parameters;
    }
}
