package vn.thidua.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** What waits for the head unit and for a member unit: the pledge to write, signatures to collect, results to record. */
@Component
class PledgeTasks implements TaskSource {
    private final JdbcClient jdbc;

    PledgeTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (!actor.isUnit()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select y.bloc_number, y.bloc_name, y.bloc_short_name, y.year, o.number as unit_number,
                               own.organization_id is not null as runs,
                               p.id is not null as written, coalesce(p.extent = 'KNOWN_ONLY', false) as known_only,
                               mine.state as own_state,
                               (select count(*) from bloc_member_label a where a.bloc_year_id = y.bloc_year_id and a.accepted)
                                   as total,
                               (select count(*) from pledge_signature s
                                join bloc_member_label a on a.member_id = s.member_id and a.accepted
                                where s.pledge_id = p.id and s.state <> 'NOT_SIGNED') as signed,
                               (select count(*) from pledge_target t where t.pledge_id = p.id) as targets,
                               (select count(*) from pledge_target t where t.pledge_id = p.id and t.year_end_text is null)
                                   as open_targets
                        from bloc_member_label m
                        join bloc_year_label y on y.bloc_year_id = m.bloc_year_id
                        join organization_label o on o.organization_id = m.organization_id
                        left join bloc_officer_label own on own.bloc_year_id = m.bloc_year_id
                             and own.organization_id = m.organization_id and own.kind in ('HEAD', 'ACTING_HEAD')
                        left join pledge p on p.bloc_year_id = m.bloc_year_id
                        left join pledge_signature mine on mine.pledge_id = p.id and mine.member_id = m.member_id
                        where m.organization_id = any(cast(:units as uuid[])) and m.accepted and not y.closed
                        order by y.year desc
                        """)
                .param("units", Sql.units(actor))
                .query((row, n) -> {
                    var address =
                            Addresses.pledge(row.getInt("bloc_number"), row.getString("bloc_name"), row.getInt("year"));
                    var year = Integer.toString(row.getInt("year"));
                    var bloc = row.getString("bloc_short_name");
                    if (row.getBoolean("runs")) {
                        return forHead(row, address, year, bloc);
                    }
                    if (row.getBoolean("written")
                            && !row.getBoolean("known_only")
                            && row.getString("own_state") == null) {
                        return Optional.of(Task.of(
                                        Task.Status.WAITING,
                                        "pledge.task.sign",
                                        address + "/ky/" + row.getInt("unit_number"),
                                        year)
                                .hint("pledge.task.bloc", bloc));
                    }
                    return Optional.<Task>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One task at a time: writing comes before signing, signing before results. */
    private static Optional<Task> forHead(ResultSet row, String address, String year, String bloc) throws SQLException {
        if (!row.getBoolean("written")) {
            return Optional.of(Task.of(Task.Status.WAITING, "pledge.task.write", address + "/sua", year)
                    .hint("pledge.task.bloc", bloc));
        }
        if (row.getBoolean("known_only")) {
            return Optional.empty();
        }
        var signed = row.getInt("signed");
        var total = row.getInt("total");
        if (signed < total) {
            return Optional.of(Task.of(
                            signed == 0 ? Task.Status.WAITING : Task.Status.STARTED,
                            "pledge.task.signatures",
                            address + "/ky",
                            year,
                            signed,
                            total)
                    .hint("pledge.task.bloc", bloc));
        }
        var open = row.getInt("open_targets");
        if (open > 0) {
            var targets = row.getInt("targets");
            return Optional.of(Task.of(
                            open == targets ? Task.Status.WAITING : Task.Status.STARTED,
                            "pledge.task.results",
                            address + "/ket-qua",
                            year,
                            targets - open,
                            targets)
                    .hint("pledge.task.bloc", bloc));
        }
        return Optional.empty();
    }
}
