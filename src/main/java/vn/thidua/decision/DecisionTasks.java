package vn.thidua.decision;

import java.util.ArrayList;
import java.util.List;
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
    private final DecisionReader reader;

    DecisionTasks(JdbcClient jdbc, DecisionReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    private record Open(int number, String paperNumber, DecisionState state) {}

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (!actor.isBoard()) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var open = jdbc.sql("""
                        select number, paper_number, state from decision
                        where state in ('PREPARED', 'REGISTERED') and (:everywhere or province_id = any(cast(:provinces as uuid[])))
                        order by decided_on, number
                        limit 20
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) -> new Open(
                        rs.getInt("number"),
                        rs.getString("paper_number"),
                        DecisionState.valueOf(rs.getString("state"))))
                .list();
        for (var decision : open) {
            var prepared = decision.state() == DecisionState.PREPARED;
            if (actor.isBoardLeader()) {
                tasks.add(Task.of(
                        prepared ? Task.Status.STARTED : Task.Status.WAITING,
                        prepared ? "decision.task.register" : "decision.task.publish",
                        Addresses.decision(decision.number()),
                        decision.paperNumber()));
            }
        }
        var waiting = jdbc.sql("""
                        select count(*)
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where %s
                          and not (p.state = 'CONSIDERED' and p.award_code = any(:above))
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                          and not exists (
                              select 1 from decision_line l join decision d on d.id = l.decision_id
                              where l.proposal_id = p.proposal_id and l.voided_at is null and d.state = 'PREPARED')
                        """.formatted(DecisionReader.WAITS))
                .param("direct", reader.direct())
                .param("above", reader.above())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .single();
        if (waiting > 0) {
            tasks.add(Task.of(Task.Status.WAITING, "decision.task.record", Addresses.DECISIONS + "/moi", waiting));
        }
        return tasks;
    }
}
