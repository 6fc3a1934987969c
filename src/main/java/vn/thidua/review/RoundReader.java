package vn.thidua.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.CouncilOpinion;
import vn.thidua.award.ProposalId;
import vn.thidua.award.VoteOutcome;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.VoteBasis;

/** Reads rounds of opinions for the board's pages, in a number of statements that no row adds to. */
@Component
class RoundReader {
    private static final String DOSSIERS = """
            select d.id, d.position, d.proposal_id, p.number as dossier, p.award_code, p.state, p.organization_id,
                   organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit,
                   y.bloc_short_name, y.year, y.closed, o.given, o.agree, o.returned, o.disagree, o.recused,
                   v.id as vote_id, v.position as vote_position, v.met_on, v.minutes_number, v.total, v.present,
                   v.written, v.issued, v.returned as ballots_returned, v.valid, v.invalid, v.agree as ballots_agree,
                   v.basis, v.threshold_percent, v.threshold_source, v.outcome, v.outcome_source,
                   v.correction_reason, v.recorded_by, v.recorded_at
            from review_round_dossier d
            join proposal_label p on p.proposal_id = d.proposal_id
            join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
            cross join lateral (
                select count(*) as given,
                       count(*) filter (where i.choice = 'AGREE') as agree,
                       count(*) filter (where i.choice = 'RETURN') as returned,
                       count(*) filter (where i.choice = 'DISAGREE') as disagree,
                       count(*) filter (where i.choice = 'RECUSED') as recused
                from review_opinion i where i.dossier_id = d.id) o
            left join lateral (
                select * from review_vote w where w.dossier_id = d.id order by w.position desc limit 1) v on true
            where d.round_id = :round
            order by d.position
            """;

    private static final String OPINIONS = """
            select d.proposal_id, v.person_name, replace(v.titles, chr(10), ', ') as titles, o.choice, o.reason, o.automatic
            from review_opinion o
            join review_round_voter v on v.id = o.voter_id
            join review_round_dossier d on d.id = o.dossier_id
            """;

    private static final String VOTES = """
            select v.position as vote_position, v.met_on, v.minutes_number, v.total, v.present, v.written,
                   v.issued, v.returned as ballots_returned, v.valid, v.invalid, v.agree as ballots_agree,
                   v.basis, v.threshold_percent, v.threshold_source, v.outcome, v.outcome_source,
                   v.correction_reason, v.recorded_by, v.recorded_at
            from review_vote v join review_round_dossier d on d.id = v.dossier_id
            """;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    RoundReader(JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Rounds of the actor's provinces, open ones first, then the latest.
     *
     * @throws vn.thidua.kernel.RefusedException for accounts that are not a board's
     */
    Listing<RoundRow> list(Actor actor, @Nullable String words, int page) {
        RoundPolicy.mayList(actor).orThrow();
        var now = clock.instant();
        var rows = jdbc.sql("""
                        select r.number, r.title, r.year, r.deadline, r.state, d.dossiers, o.given, o.recused, v.voters,
                               w.votes,
                               count(*) over () as total
                        from review_round r
                        cross join lateral (
                            select count(*) as dossiers from review_round_dossier x where x.round_id = r.id) d
                        cross join lateral (
                            select count(*) as given, count(*) filter (where x.choice = 'RECUSED') as recused
                            from review_opinion x where x.round_id = r.id) o
                        cross join lateral (select count(*) as voters from review_round_voter x where x.round_id = r.id) v
                        cross join lateral (
                            select count(distinct x.dossier_id) as votes
                            from review_vote x join review_round_dossier y on y.id = x.dossier_id
                            where y.round_id = r.id) w
                        where (:everywhere or r.province_id = any(cast(:provinces as uuid[]))) and r.folded like :words
                        order by r.state desc, r.deadline desc, r.number desc
                        limit :size offset :skip
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("words", Text.likePattern(words))
                .param("size", Listing.size(page))
                .param("skip", Listing.offset(page, Listing.size(page)))
                .query((rs, i) -> {
                    var state = RoundState.valueOf(rs.getString("state"));
                    var deadline = rs.getTimestamp("deadline").toInstant();
                    return new Listing.Counted<>(
                            new RoundRow(
                                    rs.getInt("number"),
                                    rs.getString("title"),
                                    rs.getInt("year"),
                                    deadline,
                                    state,
                                    state == RoundState.OPEN && now.isAfter(deadline),
                                    rs.getInt("dossiers"),
                                    rs.getInt("given"),
                                    rs.getInt("recused"),
                                    rs.getInt("dossiers") * rs.getInt("voters"),
                                    rs.getInt("votes"),
                                    Addresses.round(rs.getInt("number"))),
                            rs.getLong("total"));
                })
                .list();
        return Listing.of(rows, page, Listing.size(page));
    }

    /** Years in which appraised dossiers wait for a round, latest first. */
    List<Integer> candidateYears(Actor actor) {
        RoundPolicy.mayOpen(actor).orThrow();
        return jdbc.sql("""
                        select distinct y.year from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.state = 'APPRAISED' and not y.closed and p.award_code <> all (:direct)
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.year desc
                        """)
                .param("direct", withoutCouncil())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .list();
    }

    /** Appraised dossiers of a year, in the order of blocs and of dossier numbers. */
    List<RoundCandidate> candidates(Actor actor, EmulationYear year) {
        RoundPolicy.mayOpen(actor).orThrow();
        return jdbc.sql("""
                        select p.proposal_id, p.number as dossier, p.award_code, y.bloc_short_name, y.year,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.state = 'APPRAISED' and not y.closed and y.year = :year and p.award_code <> all (:direct)
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.bloc_number, p.number
                        """)
                .param("year", year.value())
                .param("direct", withoutCouncil())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) -> new RoundCandidate(
                        Sql.id(rs, "proposal_id"),
                        rs.getString("dossier"),
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getString("bloc_short_name"),
                        rs.getInt("year"),
                        Addresses.proposal(rs.getString("dossier"))))
                .list();
    }

    /** The board's page of a round. */
    RoundDetail detail(Actor actor, int number) {
        var round = header(actor, number);
        var now = clock.instant();
        var members = voters(round);
        var dossiers = dossiers(actor, round, members.size());
        var missing = dossiers.stream()
                .filter(RoundDossierRow::waiting)
                .mapToInt(dossier -> members.size() - dossier.given())
                .sum();
        var open = round.state() == RoundState.OPEN;
        var waiting = open ? missing : 0;
        return new RoundDetail(
                number,
                round.title(),
                round.year(),
                round.deadline(),
                round.state(),
                open && now.isAfter(round.deadline()),
                round.openedBy(),
                round.createdAt(),
                round.closedBy(),
                round.closedAt(),
                round.cancelReason(),
                round.version(),
                waiting,
                dossiers,
                members,
                extensions(round.id()),
                Addresses.round(number),
                RoundPolicy.mayExtend(actor, round.province(), round.state()),
                RoundPolicy.mayClose(actor, round.province(), round.state(), round.deadline(), now, waiting),
                RoundPolicy.mayCancel(actor, round.province(), round.state(), onHold(dossiers)));
    }

    /**
     * The page that records an official vote.
     *
     * @param metOn day of the meeting whose rules apply; null: of the one its form is filled with, else today
     */
    RoundVoteDesk voteDesk(Actor actor, int number, String dossierNumber, @Nullable LocalDate metOn) {
        var round = header(actor, number);
        var members = jdbc.sql("select count(*) from review_round_voter where round_id = :round")
                .param("round", round.id())
                .query(Integer.class)
                .single();
        var row = dossiers(actor, round, members).stream()
                .filter(candidate -> candidate.dossier().equals(dossierNumber))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("dossier " + dossierNumber));
        var votes = votes(round.id(), row.proposal());
        var previous = previous(round.id());
        var meeting = votes.isEmpty() ? previous : votes.get(votes.size() - 1);
        var rulesOn = metOn != null ? metOn : meeting != null ? meeting.metOn() : today();
        var rule =
                rulebook.threshold(row.awardCode(), round.province(), rulesOn).orElse(null);
        return new RoundVoteDesk(
                number,
                round.title(),
                Addresses.round(number),
                dossierNumber,
                row.unit(),
                row.awardCode(),
                row.year(),
                members,
                row.tally(),
                row.opinions(),
                rulesOn,
                rule == null ? null : rule.percent(),
                rule == null ? null : rule.basis(),
                rule == null ? null : rule.source(),
                votes,
                previous,
                row.mayRecord());
    }

    private record Header(
            UUID id,
            int number,
            ProvinceId province,
            String title,
            int year,
            Instant deadline,
            RoundState state,
            String openedBy,
            Instant createdAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String cancelReason,
            long version) {}

    private Header header(Actor actor, int number) {
        var found = jdbc.sql("select * from review_round where number = :number")
                .param("number", number)
                .query((rs, i) -> new Header(
                        Sql.id(rs, "id"),
                        number,
                        new ProvinceId(Sql.id(rs, "province_id")),
                        rs.getString("title"),
                        rs.getInt("year"),
                        rs.getTimestamp("deadline").toInstant(),
                        RoundState.valueOf(rs.getString("state")),
                        rs.getString("opened_by"),
                        rs.getTimestamp("created_at").toInstant(),
                        rs.getString("closed_by"),
                        Sql.instant(rs, "closed_at"),
                        rs.getString("cancel_reason"),
                        rs.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("round " + number));
        if (!RoundPolicy.maySee(actor, found.province(), false)) {
            throw new NotFoundException("round " + number);
        }
        return found;
    }

    private List<RoundDossierRow> dossiers(Actor actor, Header round, int members) {
        var readable = OpinionPolicy.mayReadAll(round.state());
        var opinions = readable ? opinions(round.id()) : Map.<UUID, List<CouncilOpinion>>of();
        return jdbc.sql(DOSSIERS)
                .param("round", round.id())
                .query((rs, i) -> {
                    var waiting =
                            RoundDossier.WAITING.equals(rs.getString("state")) && round.state() != RoundState.CANCELLED;
                    var vote = rs.getObject("vote_id") == null ? null : vote(rs);
                    var dossier = rs.getString("dossier");
                    var tally = readable
                            ? new RoundDossierRow.Tally(
                                    rs.getInt("agree"),
                                    rs.getInt("returned"),
                                    rs.getInt("disagree"),
                                    rs.getInt("recused"),
                                    members)
                            : null;
                    return new RoundDossierRow(
                            Sql.id(rs, "proposal_id"),
                            rs.getInt("position"),
                            dossier,
                            rs.getString("unit"),
                            rs.getString("award_code"),
                            rs.getString("bloc_short_name"),
                            rs.getInt("year"),
                            rs.getString("state"),
                            waiting,
                            rs.getInt("given"),
                            rs.getInt("recused"),
                            tally,
                            opinions.getOrDefault(Sql.id(rs, "proposal_id"), List.of()),
                            vote,
                            Addresses.proposal(dossier),
                            Addresses.roundVote(round.number(), dossier),
                            RoundPolicy.judgeYear(rs.getInt("year"), rs.getBoolean("closed"))
                                    .and(RoundPolicy.mayRecord(
                                            actor,
                                            round.province(),
                                            round.state(),
                                            rs.getString("state"),
                                            vote != null)));
                })
                .list();
    }

    /** The opinions given in a round by dossier, in the order of the roster. */
    private Map<UUID, List<CouncilOpinion>> opinions(UUID round) {
        var opinions = new HashMap<UUID, List<CouncilOpinion>>();
        jdbc.sql(OPINIONS + " where d.round_id = :round order by v.position")
                .param("round", round)
                .query(rs -> {
                    opinions.computeIfAbsent(Sql.id(rs, "proposal_id"), any -> new ArrayList<>())
                            .add(opinion(rs));
                });
        return opinions;
    }

    /** The opinions given in the round a dossier was in, once they may be read; a cancelled round counts for nothing. */
    List<CouncilOpinion> lastOpinions(UUID proposal) {
        return jdbc.sql(OPINIONS + """
                        join review_round r on r.id = d.round_id and r.state in (:readable)
                        where d.proposal_id = :proposal
                        order by r.number desc, v.position
                        """)
                .param("proposal", proposal)
                .param(
                        "readable",
                        Stream.of(RoundState.values())
                                .filter(OpinionPolicy::mayReadAll)
                                .map(RoundState::name)
                                .toList())
                .query((rs, i) -> opinion(rs))
                .list();
    }

    private static CouncilOpinion opinion(ResultSet rs) throws SQLException {
        return new CouncilOpinion(
                rs.getString("person_name"),
                rs.getString("titles"),
                OpinionChoice.valueOf(rs.getString("choice")),
                rs.getString("reason"),
                rs.getBoolean("automatic"));
    }

    private List<VoterRow> voters(Header round) {
        return jdbc.sql("""
                        select v.person_name, replace(v.titles, chr(10), ', ') as titles, v.seat,
                               organization_name_on(v.organization_id, cast(:day as date)) as unit,
                               o.given, o.recused, d.dossiers
                        from review_round_voter v
                        cross join lateral (
                            select count(*) as given, count(*) filter (where i.choice = 'RECUSED') as recused
                            from review_opinion i where i.voter_id = v.id) o
                        cross join lateral (
                            select count(*) as dossiers from review_round_dossier x where x.round_id = v.round_id) d
                        where v.round_id = :round
                        order by v.position
                        """)
                .param("day", LocalDate.ofInstant(round.createdAt(), clock.getZone()))
                .param("round", round.id())
                .query((rs, i) -> new VoterRow(
                        rs.getString("person_name"),
                        rs.getString("titles"),
                        rs.getString("seat"),
                        rs.getString("unit"),
                        rs.getInt("given"),
                        rs.getInt("recused"),
                        rs.getInt("dossiers")))
                .list();
    }

    private List<ExtensionRow> extensions(UUID round) {
        return jdbc.sql("select * from review_round_extension where round_id = :round order by position desc")
                .param("round", round)
                .query((rs, i) -> new ExtensionRow(
                        rs.getTimestamp("previous_deadline").toInstant(),
                        rs.getTimestamp("deadline").toInstant(),
                        rs.getString("reason"),
                        rs.getString("extended_by"),
                        rs.getTimestamp("extended_at").toInstant()))
                .list();
    }

    private List<VoteView> votes(UUID round, UUID proposal) {
        return jdbc.sql(VOTES + " where d.round_id = :round and d.proposal_id = :proposal order by v.position")
                .param("round", round)
                .param("proposal", proposal)
                .query((rs, i) -> vote(rs))
                .list();
    }

    private @Nullable VoteView previous(UUID round) {
        return jdbc.sql(VOTES + " where d.round_id = :round order by v.recorded_at desc, v.position desc limit 1")
                .param("round", round)
                .query((rs, i) -> vote(rs))
                .optional()
                .orElse(null);
    }

    /** The vote on a dossier that counts: the last one recorded. */
    Optional<VoteView> lastVote(UUID proposal) {
        return jdbc.sql(VOTES + " where d.proposal_id = :proposal order by v.recorded_at desc, v.position desc limit 1")
                .param("proposal", proposal)
                .query((rs, i) -> vote(rs))
                .optional();
    }

    /** Opinions not given yet on dossiers still in the round. */
    int missing(UUID round) {
        return jdbc.sql("""
                        select count(*)
                        from review_round_dossier d
                        join review_round_voter v on v.round_id = d.round_id
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        where d.round_id = :round
                          and not exists (select 1 from review_opinion o where o.dossier_id = d.id and o.voter_id = v.id)
                        """).param("round", round).query(Integer.class).single();
    }

    private static int onHold(List<RoundDossierRow> dossiers) {
        return (int) dossiers.stream()
                .filter(dossier -> RoundDossier.ON_HOLD.equals(dossier.state()))
                .count();
    }

    /** Dossiers of an open round that are held and would come back into it. */
    int onHold(UUID round) {
        return dossiersIn(round, RoundDossier.ON_HOLD).size();
    }

    /** Dossiers of an open round that wait for opinions or the official vote. */
    List<ProposalId> inRound(UUID round) {
        return dossiersIn(round, RoundDossier.WAITING);
    }

    private List<ProposalId> dossiersIn(UUID round, String state) {
        return jdbc.sql("""
                        select d.proposal_id
                        from review_round_dossier d
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = :state
                        where d.round_id = :round order by d.position
                        """)
                .param("round", round)
                .param("state", state)
                .query((rs, i) -> new ProposalId(Sql.id(rs, "proposal_id")))
                .list();
    }

    private static VoteView vote(ResultSet rs) throws SQLException {
        return new VoteView(
                rs.getInt("vote_position"),
                rs.getObject("met_on", LocalDate.class),
                rs.getString("minutes_number"),
                new VoteCount(
                        rs.getInt("total"),
                        rs.getInt("present"),
                        rs.getInt("written"),
                        rs.getInt("issued"),
                        rs.getInt("ballots_returned"),
                        rs.getInt("valid"),
                        rs.getInt("invalid"),
                        rs.getInt("ballots_agree")),
                VoteBasis.valueOf(rs.getString("basis")),
                rs.getBigDecimal("threshold_percent"),
                rs.getString("threshold_source"),
                VoteOutcome.valueOf(rs.getString("outcome")),
                rs.getString("outcome_source"),
                rs.getString("correction_reason"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private String[] withoutCouncil() {
        return rulebook.codesWithoutCouncil(today()).toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
