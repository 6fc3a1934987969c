package vn.thidua.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** What waits for a board: accounts that are open although their owners have left the council. */
@Component
class SeatAccountTasks implements TaskSource {
    private final JdbcClient jdbc;
    private final Clock clock;

    SeatAccountTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Left(UUID account, String person, LocalDate lastDay) {}

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (!actor.isBoard() || actor.isAdministrator()) {
            return List.of();
        }
        var left = jdbc.sql("""
                        select a.id, s.person_name, s.valid_to - 1 as last_day
                        from account a join council_seat_label s on s.council_member_id = a.council_member_id
                        where a.state <> 'DISABLED' and s.valid_to <= cast(:today as date)
                          and s.province_id = any(cast(:provinces as uuid[]))
                        order by s.valid_to, s.person_name collate "vi-x-icu"
                        """)
                .param("today", LocalDate.now(clock))
                .param("provinces", Sql.provinces(actor))
                .query((row, n) -> new Left(
                        Sql.id(row, "id"), row.getString("person_name"), row.getObject("last_day", LocalDate.class)))
                .list();
        if (left.size() > 1) {
            return List.of(Task.of(Task.Status.WAITING, "account.task.seats-ended", Addresses.COUNCIL, left.size())
                    .hint("account.task.when"));
        }
        return left.stream()
                .map(one -> Task.of(
                                Task.Status.WAITING,
                                "account.task.seat-ended",
                                Addresses.account(one.account()),
                                one.person(),
                                one.lastDay())
                        .hint("account.task.when"))
                .toList();
    }
}
