package vn.thidua.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;
import vn.thidua.rulebook.Rulebook;

/** What rounds of opinions ask of council members and boards. */
@Component
class ReviewTasks implements TaskSource {
    private final JdbcClient jdbc;
    private final Opinions opinions;
    private final Rulebook rulebook;
    private final Clock clock;

    ReviewTasks(JdbcClient jdbc, Opinions opinions, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.opinions = opinions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Actor actor) {
        if (actor.isCouncilMember()) {
            return ofMember(actor);
        }
        return actor.isBoardOfficer() ? ofOfficer(actor) : List.of();
    }

    private List<Task> ofMember(Actor actor) {
        return opinions.open(actor).stream()
                .filter(round -> round.waiting() > 0)
                .map(round -> Task.of(
                                round.done() > 0 ? Task.Status.STARTED : Task.Status.WAITING,
                                "review.task.opinions",
                                first(round),
                                round.waiting())
                        .hint("review.task.opinions.hint", round.title())
                        .due(Deadline.text(round.until(), clock.getZone())))
                .toList();
    }

    /** Straight to the first dossier that waits. */
    private static String first(QueueRow round) {
        return round.firstWaiting() == null
                ? Addresses.review(round.number())
                : Addresses.review(round.number(), round.firstWaiting());
    }

    /**
     * A round that may want something of the board.
     *
     * @param votes dossiers of open years whose official vote can be recorded
     * @param waiting dossiers still in it
     * @param missing opinions not given on those
     */
    private record Waiting(
            int number,
            String title,
            Instant deadline,
            boolean closed,
            boolean late,
            int votes,
            int waiting,
            int missing) {
        /** Whether every opinion there could be is in before the end. */
        boolean isComplete() {
            return waiting > 0 && missing == 0;
        }
    }

    private List<Task> ofOfficer(Actor actor) {
        var tasks = new ArrayList<Task>();
        var rounds = jdbc.sql("""
                        select r.number, r.title, r.deadline, r.state,
                               count(p.proposal_id) filter (where not y.closed and not exists (
                                   select 1 from review_vote v where v.dossier_id = d.id)) as votes,
                               count(p.proposal_id) as waiting, r.deadline < :now as late,
                               count(p.proposal_id) * (select count(*) from review_round_voter v where v.round_id = r.id)
                               - coalesce(sum((select count(*) from review_opinion o where o.dossier_id = d.id))
                                   filter (where p.proposal_id is not null), 0) as missing
                        from review_round r
                        join review_round_dossier d on d.round_id = r.id
                        left join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        left join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where (:everywhere or r.province_id = any(cast(:provinces as uuid[])))
                          and r.state in ('OPEN', 'CLOSED')
                        group by r.id
                        order by r.deadline, r.number
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, i) -> new Waiting(
                        rs.getInt("number"),
                        rs.getString("title"),
                        rs.getTimestamp("deadline").toInstant(),
                        RoundState.valueOf(rs.getString("state")) == RoundState.CLOSED,
                        rs.getBoolean("late"),
                        rs.getInt("votes"),
                        rs.getInt("waiting"),
                        rs.getInt("missing")))
                .list();
        for (var round : rounds) {
            if (!round.closed() && (round.late() || round.isComplete())) {
                tasks.add(Task.of(
                                Task.Status.WAITING,
                                round.late() ? "review.task.close" : "review.task.close-complete",
                                Addresses.round(round.number()),
                                round.title())
                        .due(Deadline.text(round.deadline(), clock.getZone())));
            } else if (round.closed() && round.votes() > 0) {
                tasks.add(Task.of(
                                Task.Status.WAITING,
                                "review.task.votes",
                                Addresses.round(round.number()),
                                round.votes())
                        .hint("review.task.votes.hint", round.title()));
            }
        }
        var appraised = jdbc.sql("""
                        select count(*) from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.state = 'APPRAISED' and not y.closed and p.award_code <> all (:direct)
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        """)
                .param(
                        "direct",
                        rulebook.codesWithoutCouncil(LocalDate.now(clock)).toArray(String[]::new))
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .single();
        if (appraised > 0) {
            tasks.add(Task.of(Task.Status.WAITING, "review.task.open", Addresses.ROUNDS + "/moi", appraised));
        }
        return tasks;
    }
}
