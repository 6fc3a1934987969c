package vn.thidua.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** What waits in this module. */
@Component
@Transactional(readOnly = true)
class ConferenceTasks implements TaskSource {
    private static final int MOST = 50;
    /** Of a petition's words in a line of the list. */
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    ConferenceTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Actor actor) {
        var recorded = recorded(actor);
        if (actor.isUnit()) {
            return Stream.concat(recorded.stream(), toRecord(actor).stream()).toList();
        }
        return actor.isBoardOfficer()
                ? Stream.concat(recorded.stream(), toAnswer(actor).stream()).toList()
                : recorded;
    }

    /** Petitions of locked minutes that went to somebody and that nobody has recorded an answer to. */
    private List<Task> toAnswer(Actor actor) {
        return jdbc.sql("""
                        select c.number, p.id, p.addressee, y.bloc_short_name,
                               left(regexp_replace(p.text, '\\s+', ' ', 'g'), :longest) as words,
                               length(p.text) > :longest as cut
                        from petition p
                        join conference c on c.id = p.conference_id and c.state = 'LOCKED'
                        join bloc_year_label y on y.bloc_year_id = c.bloc_year_id and not y.closed
                        where p.answer_state = 'OPEN' and p.addressee is not null and p.text is not null
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by c.number, p.position limit :most
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("longest", LONGEST)
                .param("most", MOST)
                .query((row, n) -> Task.of(
                                Task.Status.WAITING,
                                "conference.task.petition",
                                Addresses.conference(row.getInt("number")) + "/kien-nghi/" + row.getString("id")
                                        + "/tra-loi",
                                row.getString("addressee"))
                        .hint(
                                "conference.task.petition.hint",
                                row.getString("bloc_short_name"),
                                row.getString("words") + (row.getBoolean("cut") ? "…" : "")))
                .list();
    }

    /** Open years this unit heads whose year-end conference nobody has begun to record. */
    private List<Task> toRecord(Actor actor) {
        return jdbc.sql("""
                        select y.bloc_number, y.bloc_short_name, y.year from bloc_year_label y
                        where not y.closed
                          and exists (select from bloc_officer_label o where o.bloc_year_id = y.bloc_year_id
                                      and o.kind in ('HEAD', 'ACTING_HEAD')
                                      and o.organization_id = any(cast(:units as uuid[])))
                          and not exists (select from conference c where c.bloc_year_id = y.bloc_year_id
                                          and c.kind = 'YEAR_END' and c.state <> 'CANCELLED')
                        order by y.year, y.bloc_number
                        """)
                .param("units", Sql.units(actor))
                .query((row, n) -> Task.of(
                                Task.Status.WAITING,
                                "conference.task.record",
                                Addresses.newConference(row.getInt("bloc_number"), row.getInt("year")),
                                Integer.toString(row.getInt("year")))
                        .hint("conference.task.record.hint", row.getString("bloc_short_name")))
                .list();
    }

    /** What waits in conferences that are recorded. */
    private List<Task> recorded(Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        String mine;
        if (actor.isBoardOfficer()) {
            mine = actor.isAdministrator() ? "true" : "y.province_id = any(cast(:provinces as uuid[]))";
            parameters.put("provinces", Sql.provinces(actor));
        } else if (actor.isUnit()) {
            mine = """
                    exists (select from bloc_officer_label o where o.bloc_year_id = c.bloc_year_id
                            and o.kind in ('HEAD', 'ACTING_HEAD')
                            and o.organization_id = any(cast(:units as uuid[])))
                    """;
            parameters.put("units", Sql.units(actor));
        } else {
            return List.of();
        }
        return jdbc.sql("""
                        select c.number, conference_title(c.kind, c.title, c.year) as title, c.state, y.bloc_short_name,
                               (select count(*) from minutes_section s where s.conference_id = c.id) as saved,
                               (select coalesce(sum(r.quantity), 0) from resolution r where r.conference_id = c.id
                                and r.quantity is not null and r.completed_at is null and r.dropped_no is null) as unnamed,
                               (select r.id from resolution r where r.conference_id = c.id and r.quantity is not null
                                and r.completed_at is null and r.dropped_no is null order by r.position limit 1) as line
                        from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                        where not y.closed and %s and (
                          (c.state = 'DRAFT' and not :board)
                          or (c.state = 'LOCKED' and c.published_at is null and :board)
                          or (c.state = 'LOCKED' and exists (select from resolution r where r.conference_id = c.id
                              and r.quantity is not null and r.completed_at is null and r.dropped_no is null)))
                        order by c.number desc limit :most
                        """.formatted(mine))
                .params(parameters)
                .param("board", actor.isBoardOfficer())
                .param("most", MOST)
                .query((row, n) -> {
                    int number = row.getInt("number");
                    var title = row.getString("title");
                    var bloc = row.getString("bloc_short_name");
                    int unnamed = row.getInt("unnamed");
                    if ("DRAFT".equals(row.getString("state"))) {
                        return Task.of(Task.Status.STARTED, "conference.task.draft", Addresses.minutes(number), title)
                                .hint("conference.task.draft.hint", bloc, row.getInt("saved"));
                    }
                    if (unnamed > 0 && !actor.isBoardOfficer()) {
                        return Task.of(
                                        Task.Status.WAITING,
                                        "conference.task.names",
                                        Addresses.conference(number) + "/ket-qua/" + row.getString("line") + "/bo-sung",
                                        unnamed)
                                .hint("conference.task.hint", bloc, title);
                    }
                    return unnamed > 0
                            ? Task.of(
                                            Task.Status.WAITING,
                                            "conference.task.names",
                                            Addresses.conference(number),
                                            unnamed)
                                    .hint("conference.task.hint", bloc, title)
                            : Task.of(
                                            Task.Status.WAITING,
                                            "conference.task.publish",
                                            Addresses.conference(number),
                                            title)
                                    .hint("conference.task.publish.hint", bloc);
                })
                .list();
    }
}
