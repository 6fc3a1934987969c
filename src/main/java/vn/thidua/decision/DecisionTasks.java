package vn.thidua.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** What decisions ask of a board. */
@Component
class DecisionTasks implements TaskSource {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    DecisionTasks(JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
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
                        where (p.state in ('CONSIDERED', 'FORWARDED')
                               or (p.state = 'APPRAISED' and p.award_code in (:direct)))
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                          and not exists (
                              select 1 from decision_line l join decision d on d.id = l.decision_id
                              where l.proposal_id = p.proposal_id and l.voided_at is null and d.state = 'PREPARED')
                        """)
                .param("direct", direct())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .single();
        if (waiting > 0) {
            tasks.add(Task.of(Task.Status.WAITING, "decision.task.record", Addresses.DECISIONS + "/moi", waiting));
        }
        return tasks;
    }

    private List<String> direct() {
        var codes = new ArrayList<String>();
        codes.add("");
        rulebook.awardTypes(LocalDate.now(clock)).stream()
                .filter(type -> !type.needsCouncil())
                .map(AwardType::code)
                .forEach(codes::add);
        return codes;
    }
}
