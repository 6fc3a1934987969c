package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/**
 * What waits in open years of blocs: units to accept that a result only names, a head to record, a handover to record.
 * The board's officers get all three, the units that head the year and the year before the last two as far as they may act. Many
 * blocs waiting for the same in one year make one task that leads to the list. One statement.
 */
@Component
class BlocTasks implements TaskSource {
    /** How many blocs stand singly before they are taken together; a choice of the page, no rule of the law. */
    private static final int SINGLY = 3;

    private final JdbcClient jdbc;

    BlocTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open year and who heads it and headed the year before. */
    private record Waiting(
            int number,
            String name,
            String shortName,
            int year,
            int inferred,
            @Nullable UUID head,
            @Nullable UUID before,
            boolean board,
            boolean heads,
            boolean headed,
            boolean handedOver) {

        boolean inferredNames() {
            return board && inferred > 0;
        }

        boolean noHead() {
            return head == null && (board || headed);
        }

        boolean noHandover() {
            return head != null
                    && before != null
                    && !Objects.equals(head, before)
                    && !handedOver
                    && (board || heads || headed);
        }

        String rotation(String rest) {
            return Addresses.rotation(number, name, year) + rest;
        }
    }

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (!actor.isBoardOfficer() && !actor.isUnit()) {
            return List.of();
        }
        var waiting = waiting(actor);
        var tasks = new ArrayList<Task>();
        collect(tasks, waiting, Waiting::inferredNames, Kind.ACCEPT);
        collect(tasks, waiting, Waiting::noHead, Kind.HEAD);
        collect(tasks, waiting, Waiting::noHandover, Kind.HANDOVER);
        return tasks;
    }

    private enum Kind {
        ACCEPT("bloc.task.accept", "bloc.task.accept.many"),
        HEAD("bloc.task.head", "bloc.task.head.many"),
        HANDOVER("bloc.task.handover", "bloc.task.handover.many");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    private static void collect(List<Task> tasks, List<Waiting> all, Predicate<Waiting> which, Kind kind) {
        var byYear = all.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Waiting::year, LinkedHashMap::new, Collectors.toList()));
        byYear.forEach((year, rows) -> {
            if (rows.size() > SINGLY) {
                tasks.add(Task.of(
                        Task.Status.WAITING,
                        kind.many,
                        Addresses.BLOCS + "?nam=" + year,
                        Integer.toString(year),
                        rows.size()));
            } else {
                rows.forEach(row -> tasks.add(single(row, kind)));
            }
        });
    }

    private static Task single(Waiting row, Kind kind) {
        var year = Integer.toString(row.year());
        var task =
                switch (kind) {
                    case ACCEPT ->
                        Task.of(
                                Task.Status.WAITING,
                                kind.one,
                                Addresses.blocMembers(row.number(), row.name(), row.year()),
                                year,
                                row.inferred());
                    case HEAD -> Task.of(Task.Status.WAITING, kind.one, row.rotation("/ghi-nhan"), year);
                    case HANDOVER -> Task.of(Task.Status.WAITING, kind.one, row.rotation("/ban-giao"), year);
                };
        return task.hint("bloc.task.bloc", row.shortName());
    }

    private List<Waiting> waiting(Actor actor) {
        return jdbc.sql("""
                        select * from (
                          select b.number, b.name, b.short_name, y.year, head.unit as head, prior.unit as prior,
                                 (select count(*) from bloc_member m where m.bloc_year_id = y.id and not m.accepted)
                                     as inferred,
                                 :board and (:everything or b.province_id = any(cast(:provinces as uuid[]))) as board,
                                 coalesce(head.unit = any(cast(:units as uuid[])), false) as heads,
                                 coalesce(prior.unit = any(cast(:units as uuid[])), false)
                                     as headed,
                                 exists (select from bloc_handover h where h.bloc_year_id = y.id) as handed_over
                          from bloc_year y join bloc b on b.id = y.bloc_id
                          left join lateral (
                            select m.organization_id as unit from bloc_office o join bloc_member m on m.id = o.member_id
                            where o.bloc_year_id = y.id and o.ended_at is null and o.kind <> 'DEPUTY'
                            order by o.kind = 'HEAD' desc limit 1) head on true
                          left join lateral (
                            select m.organization_id as unit from bloc_year p
                            join bloc_office o on o.bloc_year_id = p.id join bloc_member m on m.id = o.member_id
                            where p.bloc_id = y.bloc_id and p.year = y.year - 1 and o.ended_at is null
                              and o.kind <> 'DEPUTY'
                            order by o.kind = 'HEAD' desc limit 1) prior on true
                          where y.state = 'OPEN') waiting
                        where board or heads or headed
                        order by year desc, name collate "vi-x-icu", number
                        """)
                .params(Sight.of(actor))
                .param("board", actor.isBoardOfficer())
                .query((row, n) -> new Waiting(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getInt("year"),
                        row.getInt("inferred"),
                        row.getObject("head", UUID.class),
                        row.getObject("prior", UUID.class),
                        row.getBoolean("board"),
                        row.getBoolean("heads"),
                        row.getBoolean("headed"),
                        row.getBoolean("handed_over")))
                .list();
    }
}
