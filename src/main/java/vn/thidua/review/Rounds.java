package vn.thidua.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.Council;
import vn.thidua.organization.Organizations;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.VoteBasis;

/** The board's work with rounds of opinions: opening, extending, closing, and recording the council's official votes. */
@Service
@Transactional(readOnly = true)
public class Rounds {
    private static final String DOSSIERS = """
            select d.id, d.position, d.proposal_id, p.number as dossier, p.award_code, p.state, p.organization_id,
                   organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit,
                   y.bloc_short_name, y.year, o.given, o.agree, o.returned, o.disagree, o.recused,
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
    private static final String VOTES = """
            select v.position as vote_position, v.met_on, v.minutes_number, v.total, v.present, v.written,
                   v.issued, v.returned as ballots_returned, v.valid, v.invalid, v.agree as ballots_agree,
                   v.basis, v.threshold_percent, v.threshold_source, v.outcome, v.outcome_source,
                   v.correction_reason, v.recorded_by, v.recorded_at
            from review_vote v join review_round_dossier d on d.id = v.dossier_id
            """;
    private static final String IN_ROUND = "IN_ROUND";

    private final JdbcClient jdbc;
    private final RoundRepository rounds;
    private final OpinionRepository opinions;
    private final Proposals proposals;
    private final Council council;
    private final Organizations organizations;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            JdbcClient jdbc,
            RoundRepository rounds,
            OpinionRepository opinions,
            Proposals proposals,
            Council council,
            Organizations organizations,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.opinions = opinions;
        this.proposals = proposals;
        this.council = council;
        this.organizations = organizations;
        this.rulebook = rulebook;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor may open rounds at all; draws the button. */
    public Verdict mayOpen(Actor actor) {
        return RoundPolicy.mayOpen(actor);
    }

    /**
     * Rounds of the actor's provinces, open ones first, then the latest.
     *
     * @throws vn.thidua.kernel.RefusedException for accounts that are not a board's
     */
    public Listing<RoundRow> list(Actor actor, @Nullable String words, int page) {
        RoundPolicy.mayOpen(actor).orThrow();
        var now = clock.instant();
        var rows = jdbc.sql("""
                        select r.number, r.title, r.year, r.deadline, r.state, d.dossiers, o.given, v.voters, w.votes,
                               count(*) over () as total
                        from review_round r
                        cross join lateral (
                            select count(*) as dossiers from review_round_dossier x where x.round_id = r.id) d
                        cross join lateral (select count(*) as given from review_opinion x where x.round_id = r.id) o
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
                .param("size", Listing.PAGE_SIZE)
                .param("skip", Listing.offset(page, Listing.PAGE_SIZE))
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
                                    rs.getInt("dossiers") * rs.getInt("voters"),
                                    rs.getInt("votes"),
                                    Addresses.round(rs.getInt("number"))),
                            rs.getLong("total"));
                })
                .list();
        return Listing.of(rows, page, Listing.PAGE_SIZE);
    }

    /** Years in which appraised dossiers wait for a round, latest first. */
    public List<Integer> candidateYears(Actor actor) {
        RoundPolicy.mayOpen(actor).orThrow();
        return jdbc.sql("""
                        select distinct y.year from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.state = 'APPRAISED' and p.award_code not in (:direct)
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.year desc
                        """)
                .param("direct", withoutCouncil(rulebook, today()))
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .list();
    }

    /** Appraised dossiers of a year, in the order of blocs and of dossier numbers. */
    public List<RoundCandidate> candidates(Actor actor, EmulationYear year) {
        RoundPolicy.mayOpen(actor).orThrow();
        return jdbc.sql("""
                        select p.proposal_id, p.number as dossier, p.award_code, y.bloc_short_name, y.year,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.state = 'APPRAISED' and y.year = :year and p.award_code not in (:direct)
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.bloc_number, p.number
                        """)
                .param("year", year.value())
                .param("direct", withoutCouncil(rulebook, today()))
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

    /** How many members may vote in the actor's province today; the base a round opened now would have. */
    public int rosterSize(Actor actor) {
        var province = actor.province();
        return province == null ? 0 : council.roster(actor, province, today()).size();
    }

    /**
     * The checks of opening that need no roster, for the check page.
     *
     * @throws RuleViolation as {@link #open}
     */
    public void check(Actor actor, OpenRound command) {
        RoundPolicy.mayOpen(actor).orThrow();
        if (command.proposals().isEmpty()) {
            throw new RuleViolation("dossiers", "review.round.no-dossiers");
        }
        Round.refusePast(instant(command.until()), clock.instant());
        province(actor, chosen(actor, command));
    }

    /**
     * Opens a round: freezes the roster of today, puts the dossiers into their order, takes each to IN_ROUND, and
     * recuses every member from the dossiers of the unit that member leads.
     *
     * @return the round's number
     * @throws RuleViolation for no dossier, dossiers of two provinces or of another year, an empty roster, a deadline
     *     that has passed
     */
    @Transactional
    public int open(Actor actor, OpenRound command) {
        RoundPolicy.mayOpen(actor).orThrow();
        var now = clock.instant();
        var chosen = chosen(actor, command);
        var province = province(actor, chosen);
        var roster = new ArrayList<RoundVoter>();
        for (var seat : council.roster(actor, province, today())) {
            roster.add(new RoundVoter(
                    roster.size() + 1,
                    seat.id().value(),
                    seat.personName(),
                    seat.titles(),
                    seat.seat().name(),
                    seat.leads() == null ? null : seat.leads().value()));
        }
        var round = rounds.saveAndFlush(Round.open(
                province,
                command.year(),
                command.title(),
                instant(command.until()),
                chosen.stream().map(Chosen::proposal).toList(),
                roster,
                actor.name(),
                now));
        recuse(actor, round, chosen, now);
        proposals.openRound(
                actor,
                chosen.stream()
                        .map(dossier -> new ProposalId(dossier.proposal()))
                        .toList());
        events.publishEvent(audit(actor, "review.round-opened", round)
                .with("review.deadline", text(round.deadline()))
                .with("review.dossiers", chosen.size())
                .with("review.members", roster.size())
                .build());
        return round.number();
    }

    /** Puts the end off, also of a round whose deadline has passed; needs a reason. */
    @Transactional
    public void extend(Actor actor, int number, LocalDateTime deadline, String reason, long version) {
        var round = load(actor, number);
        RoundPolicy.mayExtend(actor, round.province(), round.state()).orThrow();
        StaleException.check("round", version, round.version());
        var before = round.deadline();
        round.extend(instant(deadline), reason, actor.name(), clock.instant());
        rounds.flush();
        events.publishEvent(audit(actor, "review.round-extended", round)
                .changed("review.deadline", text(before), text(round.deadline()))
                .with("reason", reason)
                .build());
    }

    /** Ends the giving of opinions for good. */
    @Transactional
    public void close(Actor actor, int number, long version) {
        var round = load(actor, number);
        var now = clock.instant();
        RoundPolicy.mayClose(actor, round.province(), round.state(), round.deadline(), now, missing(round.id()))
                .orThrow();
        StaleException.check("round", version, round.version());
        round.close(actor.name(), now);
        rounds.flush();
        events.publishEvent(audit(actor, "review.round-closed", round).build());
    }

    /**
     * Records the council's official vote on a dossier, or corrects one recorded before. The threshold is the one in
     * force on the day of the meeting; where there is none the council's own conclusion is taken over with its source.
     * The first recording takes the dossier to CONSIDERED, whatever the outcome.
     */
    @Transactional
    public RecordedVote recordVote(Actor actor, int number, String dossierNumber, RecordVote command) {
        var round = load(actor, number);
        var row = dossier(round, dossierNumber);
        var dossier = round.dossierOf(row.proposal());
        if (dossier == null) {
            throw new NotFoundException("dossier " + dossierNumber);
        }
        var first = dossier.votesRecorded() == 0;
        RoundPolicy.mayRecord(actor, round.province(), round.state(), row.waiting(), !first)
                .orThrow();
        if (command.metOn().isAfter(today())) {
            throw new RuleViolation("metOn", "review.vote.future");
        }
        if (!first && command.correctionReason() == null) {
            throw new RuleViolation("correctionReason", "review.vote.correction-reason");
        }
        var count = command.count(round.voters().size()).checked();
        var judgement = judge(row.awardCode(), round.province(), count, command);
        dossier.record(new CouncilVote(
                dossier.votesRecorded() + 1,
                command.metOn(),
                command.minutesNumber(),
                count,
                judgement,
                first ? null : command.correctionReason(),
                actor.name(),
                clock.instant()));
        rounds.flush();
        if (first) {
            proposals.closeRound(actor, new ProposalId(row.proposal()), command.minutesNumber());
        }
        events.publishEvent(AuditedEvent.of(
                        actor,
                        first ? "review.vote-recorded" : "review.vote-corrected",
                        "proposal",
                        row.proposal(),
                        dossierNumber + ": " + row.unit())
                .at(Addresses.round(number))
                .in(round.province())
                .with("review.minutes", command.minutesNumber())
                .with("review.agree", count.agree() + "/" + count.denominator(judgement.base()))
                .with("review.outcome", judgement.outcome())
                .with("reason", command.correctionReason())
                .build());
        return new RecordedVote(judgement.outcome(), first ? nextVote(round.id()) : null);
    }

    private @Nullable String nextVote(UUID round) {
        return jdbc.sql("""
                        select p.number
                        from review_round_dossier d
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        where d.round_id = :round
                          and not exists (select 1 from review_vote v where v.dossier_id = d.id)
                        order by d.position limit 1
                        """)
                .param("round", round)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private VoteJudgement judge(String awardCode, ProvinceId province, VoteCount count, RecordVote command) {
        var threshold = rulebook.threshold(awardCode, province, command.metOn());
        if (threshold.isPresent()) {
            return VoteJudgement.against(count, threshold.get());
        }
        if (command.outcome() == null) {
            throw new RuleViolation("outcome", "review.vote.conclusion-needed");
        }
        if (command.outcomeSource() == null) {
            throw new RuleViolation("outcomeSource", "review.vote.source-needed");
        }
        return VoteJudgement.concluded(command.outcome(), command.outcomeSource());
    }

    /** The board's page of a round. */
    public RoundDetail detail(Actor actor, int number) {
        var round = header(actor, number);
        var now = clock.instant();
        var members = voters(round);
        var closed = round.state() == RoundState.CLOSED;
        var dossiers = dossiers(actor, round, members.size());
        var missing = dossiers.stream()
                .filter(RoundDossierRow::waiting)
                .mapToInt(dossier -> members.size() - dossier.given())
                .sum();
        var waiting = closed ? 0 : missing;
        return new RoundDetail(
                number,
                round.title(),
                round.year(),
                round.deadline(),
                round.state(),
                !closed && now.isAfter(round.deadline()),
                round.openedBy(),
                round.createdAt(),
                round.closedBy(),
                round.closedAt(),
                round.version(),
                waiting,
                dossiers,
                members,
                extensions(round.id()),
                Addresses.round(number),
                RoundPolicy.mayExtend(actor, round.province(), round.state()),
                RoundPolicy.mayClose(actor, round.province(), round.state(), round.deadline(), now, waiting));
    }

    /**
     * The page that records an official vote.
     *
     * @param metOn day of the meeting whose rules apply; null: today
     */
    public RoundVoteDesk voteDesk(Actor actor, int number, String dossierNumber, @Nullable LocalDate metOn) {
        var round = header(actor, number);
        var members = jdbc.sql("select count(*) from review_round_voter where round_id = :round")
                .param("round", round.id())
                .query(Integer.class)
                .single();
        var row = dossiers(actor, round, members).stream()
                .filter(candidate -> candidate.dossier().equals(dossierNumber))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("dossier " + dossierNumber));
        var rulesOn = metOn == null ? today() : metOn;
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
                rulesOn,
                rule == null ? null : rule.percent(),
                rule == null ? null : rule.basis(),
                rule == null ? null : rule.source(),
                votes(round.id(), row.proposal()),
                previous(round.id()),
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
                        rs.getTimestamp("closed_at") == null
                                ? null
                                : rs.getTimestamp("closed_at").toInstant(),
                        rs.getLong("version")))
                .optional()
                .orElseThrow(() -> new NotFoundException("round " + number));
        if (!RoundPolicy.maySee(actor, found.province(), false)) {
            throw new NotFoundException("round " + number);
        }
        return found;
    }

    private Round load(Actor actor, int number) {
        return rounds.findByNumber(number)
                .filter(round -> RoundPolicy.maySee(actor, round.province(), false))
                .orElseThrow(() -> new NotFoundException("round " + number));
    }

    private List<RoundDossierRow> dossiers(Actor actor, Header round, int members) {
        return jdbc.sql(DOSSIERS)
                .param("round", round.id())
                .query((rs, i) -> {
                    var waiting = IN_ROUND.equals(rs.getString("state"));
                    var vote = rs.getObject("vote_id") == null ? null : vote(rs);
                    var dossier = rs.getString("dossier");
                    var tally = round.state() == RoundState.OPEN
                            ? null
                            : new RoundDossierRow.Tally(
                                    rs.getInt("agree"),
                                    rs.getInt("returned"),
                                    rs.getInt("disagree"),
                                    rs.getInt("recused"),
                                    members);
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
                            tally,
                            vote,
                            Addresses.proposal(dossier),
                            Addresses.roundVote(round.number(), dossier),
                            RoundPolicy.mayRecord(actor, round.province(), round.state(), waiting, vote != null));
                })
                .list();
    }

    private record Found(UUID proposal, String unit, String awardCode, boolean waiting) {}

    private Found dossier(Round round, String number) {
        return jdbc.sql("""
                        select p.proposal_id, p.award_code, p.state,
                               organization_name_on(p.organization_id, make_date(:year, 12, 31)) as unit
                        from review_round_dossier d join proposal_label p on p.proposal_id = d.proposal_id
                        where d.round_id = :round and p.number = :number
                        """)
                .param("year", round.year().value())
                .param("round", round.id())
                .param("number", number)
                .query((rs, i) -> new Found(
                        Sql.id(rs, "proposal_id"),
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        IN_ROUND.equals(rs.getString("state"))))
                .optional()
                .orElseThrow(() -> new NotFoundException("dossier " + number));
    }

    private List<VoterRow> voters(Header round) {
        return jdbc.sql("""
                        select v.person_name, v.titles, v.seat,
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
        return jdbc.sql(VOTES + " where d.round_id = :round order by v.recorded_at desc limit 1")
                .param("round", round)
                .query((rs, i) -> vote(rs))
                .optional()
                .orElse(null);
    }

    private int missing(UUID round) {
        return jdbc.sql("""
                        select count(*)
                        from review_round_dossier d
                        join review_round_voter v on v.round_id = d.round_id
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        where d.round_id = :round
                          and not exists (select 1 from review_opinion o where o.dossier_id = d.id and o.voter_id = v.id)
                        """).param("round", round).query(Integer.class).single();
    }

    private record Chosen(UUID proposal, OrganizationId organization, ProvinceId province) {}

    /** The dossiers of the command in its order, of this year, visible to this actor and appraised. */
    private List<Chosen> chosen(Actor actor, OpenRound command) {
        if (command.proposals().isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, Chosen>();
        jdbc.sql("""
                        select p.proposal_id, p.organization_id, y.province_id
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id in (:proposals) and p.state = 'APPRAISED' and y.year = :year
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        """)
                .param("proposals", command.proposals())
                .param("year", command.year().value())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) -> new Chosen(
                        Sql.id(rs, "proposal_id"),
                        new OrganizationId(Sql.id(rs, "organization_id")),
                        new ProvinceId(Sql.id(rs, "province_id"))))
                .list()
                .forEach(dossier -> found.put(dossier.proposal(), dossier));
        var chosen = new ArrayList<Chosen>();
        for (var proposal : command.proposals()) {
            var dossier = found.remove(proposal);
            if (dossier == null) {
                throw new RuleViolation("dossiers", "review.round.not-appraised");
            }
            chosen.add(dossier);
        }
        return chosen;
    }

    private static ProvinceId province(Actor actor, List<Chosen> chosen) {
        var province = chosen.isEmpty() ? actor.province() : chosen.get(0).province();
        if (province == null) {
            throw new RuleViolation("dossiers", "review.round.no-dossiers");
        }
        if (chosen.stream().anyMatch(dossier -> !dossier.province().equals(province))) {
            throw new RuleViolation("dossiers", "review.round.two-provinces");
        }
        return province;
    }

    /** Whoever leads the proposed unit, or the body it came from or went into, takes no part. */
    private void recuse(Actor actor, Round round, List<Chosen> chosen, Instant now) {
        Map<UUID, Set<UUID>> units = new HashMap<>();
        for (var voter : round.voters()) {
            var own = voter.organization();
            if (own == null) {
                continue;
            }
            var lineage = units.computeIfAbsent(own, unit -> lineage(actor, unit));
            for (var i = 0; i < chosen.size(); i++) {
                if (lineage.contains(chosen.get(i).organization().value())) {
                    opinions.save(
                            Opinion.recuse(round.id(), round.dossiers().get(i).id(), voter.id(), actor.name(), now));
                }
            }
        }
    }

    private Set<UUID> lineage(Actor actor, UUID unit) {
        var lineage = new HashSet<UUID>();
        lineage.add(unit);
        organizations.lineage(actor, new OrganizationId(unit)).forEach(ancestor -> lineage.add(ancestor.value()));
        return lineage;
    }

    private AuditedEvent.Builder audit(Actor actor, String action, Round round) {
        return AuditedEvent.of(actor, action, "round", round.id(), round.title())
                .at(Addresses.round(round.number()))
                .in(round.province());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private String text(Instant instant) {
        return Deadline.text(instant, clock.getZone());
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

    /** Awards that are decided without the council; never empty, because SQL knows no empty list. */
    static List<String> withoutCouncil(Rulebook rulebook, LocalDate on) {
        var codes = new ArrayList<String>();
        codes.add("");
        rulebook.awardTypes(on).stream()
                .filter(type -> !type.needsCouncil())
                .map(AwardType::code)
                .forEach(codes::add);
        return codes;
    }
}
