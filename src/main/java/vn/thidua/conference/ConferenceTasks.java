package vn.thidua.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.ProgressNote;
import vn.thidua.bloc.PublicEntry;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** What waits in this module, and what it tells on the pages of a bloc and year. */
@Component
@Transactional(readOnly = true)
class ConferenceTasks implements TaskSource, BlocYearContribution {
    private static final int MOST = 50;
    private final JdbcClient jdbc;

    ConferenceTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksFor(Actor actor) {
        var organization = actor.organization();
        Map<String, Object> parameters = new HashMap<>();
        String mine;
        if (actor.isBoard()) {
            mine = actor.isAdministrator() ? "true" : "y.province_id = any(cast(:provinces as uuid[]))";
            parameters.put(
                    "provinces",
                    actor.provinces().stream()
                            .map(ProvinceId::toString)
                            .collect(java.util.stream.Collectors.joining(",", "{", "}")));
        } else if (organization != null) {
            mine = """
                    exists (select from bloc_officer_label o where o.bloc_year_id = c.bloc_year_id
                            and o.kind in ('HEAD', 'ACTING_HEAD') and o.organization_id = :organization)
                    """;
            parameters.put("organization", organization.value());
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
                .param("board", actor.isBoard())
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
                    if (unnamed > 0 && !actor.isBoard()) {
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

    private record Line(
            int number,
            String title,
            boolean locked,
            boolean published,
            @org.jspecify.annotations.Nullable PartialDate held) {}

    private List<Line> lines(BlocYearScope scope) {
        return jdbc.sql("""
                        select number, conference_title(kind, title, year) as title, state, published_at is not null as shown,
                               held_year, held_month, held_day
                        from conference where bloc_year_id = :year
                        order by held_year desc nulls last, held_month desc nulls last, held_day desc nulls last, number desc
                        """)
                .param("year", scope.id().value())
                .query((row, n) -> {
                    var year = MinutesStore.number(row, "held_year");
                    return new Line(
                            row.getInt("number"),
                            row.getString("title"),
                            "LOCKED".equals(row.getString("state")),
                            row.getBoolean("shown"),
                            year == null
                                    ? null
                                    : new PartialDate(
                                            year,
                                            MinutesStore.number(row, "held_month"),
                                            MinutesStore.number(row, "held_day")));
                })
                .list();
    }

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope) {
        return lines(scope).stream()
                .map(line -> new ProgressNote(
                        line.locked() ? "conference.progress.locked" : "conference.progress.draft",
                        List.of(line.title()),
                        Addresses.conference(line.number()),
                        line.locked()))
                .toList();
    }

    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        return lines(scope).stream()
                .filter(Line::published)
                .map(line -> new PublicEntry(
                        "conference.public.heading",
                        line.title(),
                        Addresses.publicConference(line.number(), line.title()),
                        line.held() == null ? null : line.held().toString()))
                .toList();
    }

    @Override
    public int order() {
        return 20;
    }
}
