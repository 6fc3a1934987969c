package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.ProgressNote;
import vn.thidua.bloc.PublicEntry;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;
import vn.thidua.rulebook.AwardType;

/** The dossiers that wait for somebody, and how far the dossiers of a bloc-year are. */
@Component
class ProposalTasks implements TaskSource, BlocYearContribution {
    private static final int AT_MOST = 30;

    /** Who sends the dossier {@code p}: the reader, or the officer of the bloc for whom the reader waits. */
    private static final String SENDER = """
            case when not %s then
                     case when exists (select from bloc_officer_label o
                                       where o.bloc_year_id = p.bloc_year_id and o.kind <> 'DEPUTY'
                                         and o.organization_id = any(cast(:units as uuid[])))
                          then 'own' else 'head' end
                 when p.own_sending_reason is null
                      and (p.organization_id = any(cast(:units as uuid[]))
                           or exists (select from bloc_officer_label o
                                      where o.bloc_year_id = p.bloc_year_id and o.kind <> 'DEPUTY'
                                        and o.organization_id = any(cast(:units as uuid[]))))
                 then 'deputy' else 'own' end
            """.formatted(ProposalSight.HEADS_OWN);

    private final JdbcClient jdbc;
    private final Awards awards;
    private final Papers papers;
    private final Clock clock;

    ProposalTasks(JdbcClient jdbc, Awards awards, Papers papers, Clock clock) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.papers = papers;
        this.clock = clock;
    }

    private record Own(
            UUID id,
            String number,
            String award,
            String unit,
            ProposalState state,
            String sender,
            @Nullable String reason) {}

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (actor.isUnit()) {
            return ofUnit(actor);
        }
        return actor.isBoard() ? ofBoard(actor) : List.of();
    }

    private List<Task> ofUnit(Actor actor) {
        var tasks = new ArrayList<>(toMake(actor));
        var types = awards.types();
        var own = jdbc.sql("""
                        select p.id, p.number, p.award_code, p.state, %s as sender,
                               organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit,
                               (select m.note from proposal_move m where m.proposal_id = p.id
                                  and m.step = case p.state when 'ON_HOLD' then 'HOLD' else 'RETURN' end
                                order by m.no desc limit 1) as reason
                        from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                        where p.state in ('DRAFT', 'RETURNED', 'ON_HOLD')
                          and (p.organization_id = any(cast(:units as uuid[]))
                               or exists (select from bloc_officer_label o
                                          where o.bloc_year_id = p.bloc_year_id
                                            and o.organization_id = any(cast(:units as uuid[]))
                                            and (o.kind <> 'DEPUTY' or %s)))
                        order by p.state desc, p.number limit :limit
                        """.formatted(SENDER, ProposalSight.HEADS_OWN))
                .params(ProposalSight.of(actor))
                .param("today", LocalDate.now(clock))
                .param("limit", AT_MOST)
                .query((row, n) -> new Own(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Awards.name(types.get(row.getString("award_code")), row.getString("award_code")),
                        row.getString("unit"),
                        ProposalState.valueOf(row.getString("state")),
                        row.getString("sender"),
                        row.getString("reason")))
                .list();
        var missing = papers.missing(own.stream().map(Own::id).toList());
        for (var dossier : own) {
            var address = Addresses.proposal(dossier.number());
            if (dossier.state() != ProposalState.DRAFT) {
                var held = dossier.state() == ProposalState.ON_HOLD;
                var task = held ? "award.task.held" : "award.task.returned";
                tasks.add(Task.of(
                                held ? Task.Status.STARTED : Task.Status.RETURNED,
                                task,
                                address,
                                dossier.number(),
                                dossier.award(),
                                dossier.unit())
                        .hint(task + ".hint", Objects.requireNonNullElse(dossier.reason(), "")));
            } else {
                var lacks = missing.getOrDefault(dossier.id(), Set.of()).size();
                tasks.add(Task.of(
                                Task.Status.STARTED,
                                "award.task.draft",
                                address,
                                dossier.number(),
                                dossier.award(),
                                dossier.unit())
                        .hint(
                                lacks == 0
                                        ? "award.task.draft.complete." + dossier.sender()
                                        : "award.task.draft.missing",
                                lacks));
            }
        }
        return tasks;
    }

    /** Locked minutes with a named line that has no dossier yet, for the head of that year. */
    private List<Task> toMake(Actor actor) {
        return jdbc.sql("""
                        select y.bloc_number, y.bloc_name, y.year, y.bloc_short_name
                        from bloc_year_label y
                        where not y.closed
                          and exists (select from bloc_officer_label o
                                      where o.bloc_year_id = y.bloc_year_id
                                        and o.organization_id = any(cast(:units as uuid[]))
                                        and o.kind in ('HEAD', 'ACTING_HEAD'))
                          and exists (select from award_resolution_label r
                                      join bloc_year_label home on home.bloc_id = y.bloc_id and home.year = r.year
                                           and not home.closed
                                      where r.bloc_year_id = y.bloc_year_id and r.organization_id is not null
                                        and not exists (select from proposal p
                                                        where p.bloc_year_id = home.bloc_year_id
                                                          and p.organization_id = r.organization_id
                                                          and p.award_code = r.award_code))
                        order by y.year, y.bloc_number
                        """)
                .params(ProposalSight.of(actor))
                .query((row, n) -> Task.of(
                                Task.Status.WAITING,
                                "award.task.make",
                                Addresses.blocProposals(row.getInt(1), row.getString(2), row.getInt(3)),
                                Integer.toString(row.getInt(3)))
                        .hint("award.task.bloc", row.getString(4)))
                .list();
    }

    /**
     * What the board does on the dossiers' own pages. Opening rounds is a task of module {@code review}, registering
     * decisions one of module {@code decision}.
     */
    private List<Task> ofBoard(Actor actor) {
        var tasks = new ArrayList<Task>();
        jdbc.sql("""
                        select p.state, count(*) as dossiers
                        from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                        where (p.state in ('SUBMITTED', 'RECEIVED', 'ON_HOLD') and :officer
                               or p.state = 'CONSIDERED' and :leader and p.award_code = any(:above)
                                  and p.council_outcome = 'PASSED')
                          and (:everything or p.province_id = any(cast(:provinces as uuid[])))
                        group by p.state
                        order by array_position(array['SUBMITTED', 'RECEIVED', 'CONSIDERED', 'ON_HOLD'], p.state)
                        """)
                .params(ProposalSight.of(actor))
                .param("officer", actor.isBoardOfficer())
                .param("leader", actor.isBoardLeader())
                .param(
                        "above",
                        awards.types().values().stream()
                                .filter(AwardType::aboveProvince)
                                .map(AwardType::code)
                                .toArray(String[]::new))
                .query(row -> {
                    var state = row.getString("state");
                    tasks.add(Task.of(
                            state.equals("ON_HOLD") ? Task.Status.STARTED : Task.Status.WAITING,
                            "award.task.board." + state,
                            Addresses.PROPOSALS + "?trang-thai=" + state,
                            row.getInt("dossiers")));
                });
        if (actor.isBoardLeader()) {
            tasks.addAll(toDecline(actor));
        }
        return tasks;
    }

    /** Dossiers the council did not propose go no further; the leader says so on each. */
    private List<Task> toDecline(Actor actor) {
        return jdbc.sql("""
                        select p.number, organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit
                        from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                        where p.state in ('CONSIDERED', 'FORWARDED') and p.council_outcome = 'NOT_PASSED'
                          and (:everything or p.province_id = any(cast(:provinces as uuid[])))
                        order by p.number limit :limit
                        """)
                .params(ProposalSight.of(actor))
                .param("limit", AT_MOST)
                .query((row, n) -> Task.of(
                                Task.Status.WAITING,
                                "award.task.decline",
                                Addresses.proposal(row.getString("number")) + "/chuyen?buoc=" + ProposalStep.DECLINE,
                                row.getString("unit"),
                                row.getString("number"))
                        .hint("award.task.decline.hint"))
                .list();
    }

    @Override
    public String progressRows() {
        return """
                array(select array[(count(*) filter (where p.state not in ('DRAFT', 'RETURNED')))::text, count(*)::text]
                      from proposal p where p.bloc_year_id = y.id and p.state <> 'WITHDRAWN')
                """;
    }

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope, List<Sql.Row> rows) {
        var sent = rows.get(0).number(0);
        var total = rows.get(0).number(1);
        return List.of(new ProgressNote(
                "award.progress",
                List.of(sent, total),
                Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value()),
                total > 0 && sent == total));
    }

    /** Dossiers are nobody else's business; decisions publish what came of them. */
    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        return List.of();
    }

    @Override
    public int order() {
        return 30;
    }
}
