package vn.thidua.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** What decisions ask of a board. */
@Component
class DecisionTasks implements TaskSource {
    private final JdbcClient jdbc;
    private final DecidableDossiers dossiers;

    DecisionTasks(JdbcClient jdbc, DecidableDossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    private record Open(int number, String paperNumber, DecisionState state, boolean empty) {}

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (!actor.isBoard()) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var open = jdbc.sql("""
                        select number, paper_number, state,
                               not exists (select from decision_line l where l.decision_id = decision.id
                                           and l.voided_at is null) as empty
                        from decision
                        where state in ('PREPARED', 'REGISTERED') and (:everywhere or province_id = any(cast(:provinces as uuid[])))
                        order by decided_on, number
                        limit 20
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) -> new Open(
                        rs.getInt("number"),
                        rs.getString("paper_number"),
                        DecisionState.valueOf(rs.getString("state")),
                        rs.getBoolean("empty")))
                .list();
        for (var decision : open) {
            var prepared = decision.state() == DecisionState.PREPARED;
            if (actor.isBoardLeader()) {
                tasks.add(Task.of(
                        prepared ? Task.Status.STARTED : Task.Status.WAITING,
                        prepared
                                ? "decision.task.register"
                                : decision.empty() ? "decision.task.discard" : "decision.task.publish",
                        Addresses.decision(decision.number()),
                        decision.paperNumber()));
            }
        }
        tasks.addAll(toDecide(actor));
        return tasks;
    }

    private record Waiting(Authority authority, int year) {}

    /** Dossiers that wait, by who decides on them and by year: each leads to the form that offers just those. */
    private List<Task> toDecide(Actor actor) {
        var waiting = new TreeMap<Waiting, Integer>(
                Comparator.comparing(Waiting::authority).thenComparing(Waiting::year));
        var types = dossiers.types();
        jdbc.sql("""
                        select p.award_code, y.year, count(*) as dossiers
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where %s
                          and not (p.state = 'CONSIDERED' and p.award_code = any(:above))
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                          and not exists (
                              select 1 from decision_line l join decision d on d.id = l.decision_id
                              where l.proposal_id = p.proposal_id and l.voided_at is null and d.state = 'PREPARED')
                        group by p.award_code, y.year
                        """.formatted(DecidableDossiers.WAITS))
                .param("direct", dossiers.direct())
                .param("above", dossiers.above())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(row -> {
                    var type = types.get(row.getString("award_code"));
                    var year = row.getInt("year");
                    var dossiers = row.getInt("dossiers");
                    Arrays.stream(Authority.values())
                            .filter(authority -> type != null && authority.decides(type))
                            .forEach(authority -> waiting.merge(new Waiting(authority, year), dossiers, Integer::sum));
                });
        return waiting.entrySet().stream()
                .map(entry -> Task.of(
                        Task.Status.WAITING,
                        "decision.task.record",
                        "%s/moi?cap=%s&nam=%d"
                                .formatted(
                                        Addresses.DECISIONS,
                                        entry.getKey().authority(),
                                        entry.getKey().year()),
                        entry.getKey().authority(),
                        entry.getValue(),
                        Integer.toString(entry.getKey().year())))
                .toList();
    }
}
