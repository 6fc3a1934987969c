package vn.thidua.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;

/** Reads what council members are asked and have answered, in a number of statements that no row adds to. */
@Component
class OpinionReader {
    private static final String QUEUE = """
            select r.number, r.title, r.year, r.deadline, r.state,
                   count(d.id) as dossiers, count(o.id) as done,
                   count(o.id) filter (where o.choice = 'RECUSED') as recused,
                   count(d.id) filter (where o.id is null and w.waits) as waiting,
                   (array_agg(p.number order by d.position) filter (where o.id is null and w.waits))[1] as first_waiting,
                   r.cancel_reason
            from review_round r
            join review_round_voter v on v.round_id = r.id and v.council_member_id = :member
            join review_round_dossier d on d.round_id = r.id
            join proposal_label p on p.proposal_id = d.proposal_id
            join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
            cross join lateral (
                select p.state = 'IN_ROUND' and r.state <> 'CANCELLED' and not y.closed as waits) w
            left join review_opinion o on o.dossier_id = d.id and o.voter_id = v.id
            """;
    private static final String ROWS = """
            select r.number as round, r.title as round_title, r.state as round_state, r.deadline,
                   d.position, p.number as dossier, p.award_code, p.state, y.bloc_short_name, y.year, y.closed,
                   organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit,
                   o.choice, o.reason, coalesce(o.automatic, false) as automatic, o.given_at,
                   count(*) over () as total
            from review_round r
            join review_round_voter v on v.round_id = r.id and v.council_member_id = :member
            join review_round_dossier d on d.round_id = r.id
            join proposal_label p on p.proposal_id = d.proposal_id
            join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Rounds that take this member's opinions now, the one that ends first on top; empty for everybody who is no council
     * member.
     */
    List<QueueRow> open(Actor actor) {
        var seat = actor.councilMember();
        if (seat == null) {
            return List.of();
        }
        return jdbc.sql(QUEUE + """
                        where r.state = 'OPEN' and r.deadline >= :now
                        group by r.id order by r.deadline, r.number
                        """)
                .param("member", seat.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, i) -> queueRow(rs))
                .list();
    }

    /** A round with its dossiers and one's own answers. */
    ReviewQueue queue(Actor actor, int number) {
        var round = round(actor, number);
        var rows = jdbc.sql(ROWS + """
                        left join review_opinion o on o.dossier_id = d.id and o.voter_id = v.id
                        where r.number = :number
                        order by d.position
                        """)
                .param("member", member(actor))
                .param("number", number)
                .query((rs, i) -> reviewRow(rs))
                .list();
        return new ReviewQueue(round, rows);
    }

    /** All one's own answers, latest first. */
    Listing<ReviewRow> given(Actor actor, int page) {
        if (actor.councilMember() == null) {
            return new Listing<>(List.of(), 0, 1, Listing.size(page));
        }
        var rows = jdbc.sql(ROWS + """
                        join review_opinion o on o.dossier_id = d.id and o.voter_id = v.id
                        order by o.given_at desc, r.number desc, d.position
                        limit :size offset :skip
                        """)
                .param("member", member(actor))
                .param("size", Listing.size(page))
                .param("skip", Listing.offset(page, Listing.size(page)))
                .query((rs, i) -> new Listing.Counted<>(reviewRow(rs), rs.getLong("total")))
                .list();
        return Listing.of(rows, page, Listing.size(page));
    }

    /** A round being closed is waited for and then found closed; one that is not cannot close before this is written. */
    void hold(int number) {
        jdbc.sql("select id from review_round where number = :number for share")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** A member before a dossier: what both say that an opinion depends on. */
    record Seat(
            UUID round,
            UUID dossier,
            UUID voter,
            UUID proposal,
            ProvinceId province,
            int position,
            String unit,
            String awardCode,
            int year,
            boolean yearClosed,
            RoundState state,
            Instant deadline,
            boolean waiting,
            @Nullable UUID opinion,
            @Nullable OpinionChoice own,
            @Nullable String reason,
            boolean automatic) {}

    QueueRow round(Actor actor, int number) {
        return jdbc.sql(QUEUE + " where r.number = :number group by r.id")
                .param("member", member(actor))
                .param("number", number)
                .query((rs, i) -> queueRow(rs))
                .optional()
                .orElseThrow(() -> new NotFoundException("round " + number));
    }

    Seat seat(Actor actor, int number, String dossier) {
        return jdbc.sql("""
                        select r.id as round_id, d.id as dossier_id, v.id as voter_id, p.proposal_id, r.province_id,
                               d.position, p.award_code, y.year, y.closed, r.state as round_state, r.deadline, p.state,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit,
                               o.id as opinion_id, o.choice, o.reason, coalesce(o.automatic, false) as automatic
                        from review_round r
                        join review_round_voter v on v.round_id = r.id and v.council_member_id = :member
                        join review_round_dossier d on d.round_id = r.id
                        join proposal_label p on p.proposal_id = d.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join review_opinion o on o.dossier_id = d.id and o.voter_id = v.id
                        where r.number = :number and p.number = :dossier
                        """)
                .param("member", member(actor))
                .param("number", number)
                .param("dossier", dossier)
                .query((rs, i) -> new Seat(
                        Sql.id(rs, "round_id"),
                        Sql.id(rs, "dossier_id"),
                        Sql.id(rs, "voter_id"),
                        Sql.id(rs, "proposal_id"),
                        new ProvinceId(Sql.id(rs, "province_id")),
                        rs.getInt("position"),
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getInt("year"),
                        rs.getBoolean("closed"),
                        RoundState.valueOf(rs.getString("round_state")),
                        rs.getTimestamp("deadline").toInstant(),
                        waiting(rs),
                        rs.getObject("opinion_id", UUID.class),
                        choice(rs),
                        rs.getString("reason"),
                        rs.getBoolean("automatic")))
                .optional()
                .orElseThrow(() -> new NotFoundException("dossier " + dossier + " in round " + number));
    }

    /** The next dossier without an own opinion, from here on and round again. */
    Optional<String> next(Seat seat) {
        return jdbc.sql("""
                        select p.number
                        from review_round_dossier d
                        join review_round r on r.id = d.round_id and r.state <> 'CANCELLED'
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                        where d.round_id = :round and d.position <> :position
                          and not exists (
                              select 1 from review_opinion o where o.dossier_id = d.id and o.voter_id = :voter)
                        order by d.position < :position, d.position
                        limit 1
                        """)
                .param("round", seat.round())
                .param("voter", seat.voter())
                .param("position", seat.position())
                .query(String.class)
                .optional();
    }

    List<OpinionView> others(Seat seat) {
        return jdbc.sql("""
                        select v.person_name, replace(v.titles, chr(10), ', ') as titles, o.choice, o.reason, o.automatic, o.given_at
                        from review_opinion o join review_round_voter v on v.id = o.voter_id
                        where o.dossier_id = :dossier and o.voter_id <> :voter
                        order by v.position
                        """)
                .param("dossier", seat.dossier())
                .param("voter", seat.voter())
                .query((rs, i) -> opinionView(rs))
                .list();
    }

    List<OpinionView> earlier(Seat seat) {
        if (seat.opinion() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select h.given_by as person_name, null as titles, h.choice, h.reason, false as automatic, h.given_at
                        from review_opinion_revision h
                        where h.opinion_id = :opinion
                        order by h.position desc
                        offset 1
                        """)
                .param("opinion", seat.opinion())
                .query((rs, i) -> opinionView(rs))
                .list();
    }

    private QueueRow queueRow(ResultSet rs) throws SQLException {
        var number = rs.getInt("number");
        var deadline = rs.getTimestamp("deadline").toInstant();
        return new QueueRow(
                number,
                rs.getString("title"),
                rs.getInt("year"),
                deadline,
                takesOpinions(rs.getString("state"), deadline),
                rs.getString("cancel_reason"),
                rs.getInt("dossiers"),
                rs.getInt("done"),
                rs.getInt("recused"),
                rs.getInt("waiting"),
                rs.getString("first_waiting"),
                Addresses.review(number));
    }

    private ReviewRow reviewRow(ResultSet rs) throws SQLException {
        var round = rs.getInt("round");
        var dossier = rs.getString("dossier");
        var waiting = waiting(rs);
        var given = rs.getTimestamp("given_at");
        var automatic = rs.getBoolean("automatic");
        return new ReviewRow(
                round,
                rs.getString("round_title"),
                rs.getInt("position"),
                dossier,
                rs.getString("unit"),
                rs.getString("award_code"),
                rs.getString("bloc_short_name"),
                rs.getInt("year"),
                waiting,
                choice(rs),
                rs.getString("reason"),
                automatic,
                given == null ? null : given.toInstant(),
                waiting
                        && !automatic
                        && !rs.getBoolean("closed")
                        && takesOpinions(
                                rs.getString("round_state"),
                                rs.getTimestamp("deadline").toInstant()),
                Addresses.review(round, dossier));
    }

    /** A dossier of a cancelled round may wait again, in another one. */
    private static boolean waiting(ResultSet rs) throws SQLException {
        return RoundDossier.WAITING.equals(rs.getString("state"))
                && RoundState.valueOf(rs.getString("round_state")) != RoundState.CANCELLED;
    }

    private boolean takesOpinions(String state, Instant deadline) {
        return RoundState.valueOf(state) == RoundState.OPEN && !clock.instant().isAfter(deadline);
    }

    private static OpinionView opinionView(ResultSet rs) throws SQLException {
        return new OpinionView(
                rs.getString("person_name"),
                rs.getString("titles"),
                OpinionChoice.valueOf(rs.getString("choice")),
                rs.getString("reason"),
                rs.getBoolean("automatic"),
                rs.getTimestamp("given_at").toInstant());
    }

    private static @Nullable OpinionChoice choice(ResultSet rs) throws SQLException {
        var choice = rs.getString("choice");
        return choice == null ? null : OpinionChoice.valueOf(choice);
    }

    private static UUID member(Actor actor) {
        var seat = actor.councilMember();
        return seat == null ? Sql.NOBODY : seat.value();
    }
}
