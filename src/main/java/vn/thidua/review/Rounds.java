package vn.thidua.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.CouncilWord;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.award.VoteOutcome;
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
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Formats;
import vn.thidua.web.Messages;

/** The board's work with rounds of opinions: opening, extending, closing, and recording the council's official votes. */
@Service
@Transactional(readOnly = true)
public class Rounds {
    private final JdbcClient jdbc;
    private final RoundReader reader;
    private final RoundRepository rounds;
    private final OpinionRepository opinions;
    private final Proposals proposals;
    private final Rosters rosters;
    private final Rulebook rulebook;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            JdbcClient jdbc,
            RoundReader reader,
            RoundRepository rounds,
            OpinionRepository opinions,
            Proposals proposals,
            Rosters rosters,
            Rulebook rulebook,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.rounds = rounds;
        this.opinions = opinions;
        this.proposals = proposals;
        this.rosters = rosters;
        this.rulebook = rulebook;
        this.messages = messages;
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
        return reader.list(actor, words, page);
    }

    /** Years in which appraised dossiers wait for a round, latest first. */
    public List<Integer> candidateYears(Actor actor) {
        return reader.candidateYears(actor);
    }

    /** Appraised dossiers of a year, in the order of blocs and of dossier numbers. */
    public List<RoundCandidate> candidates(Actor actor, EmulationYear year) {
        return reader.candidates(actor, year);
    }

    /** The board's page of a round. */
    public RoundDetail detail(Actor actor, int number) {
        return reader.detail(actor, number);
    }

    /**
     * The page that records an official vote.
     *
     * @param metOn day of the meeting whose rules apply; null: of the one its form is filled with, else today
     */
    public RoundVoteDesk voteDesk(Actor actor, int number, String dossierNumber, @Nullable LocalDate metOn) {
        return reader.voteDesk(actor, number, dossierNumber, metOn);
    }

    /**
     * What opening would refuse, and how many it would ask, for the check page.
     *
     * @return the members who may vote, the base of every count
     * @throws RuleViolation as {@link #open}
     */
    public int check(Actor actor, OpenRound command) {
        RoundPolicy.mayOpen(actor).orThrow();
        return prepared(actor, command, chosen(actor, command)).voters().size();
    }

    /**
     * Opens a round: freezes the roster of today of the province that decides on the dossiers, puts the dossiers into their order, takes each to IN_ROUND, and
     * recuses every member from the dossiers of the unit that member leads.
     *
     * @return the round's number
     * @throws RuleViolation for no dossier, dossiers of two provinces or of another year, an empty roster, a deadline
     *     that has passed
     */
    @Transactional
    public int open(Actor actor, OpenRound command) {
        RoundPolicy.mayOpen(actor).orThrow();
        var chosen = chosen(actor, command);
        var round = rounds.saveAndFlush(prepared(actor, command, chosen));
        recuse(actor, round, chosen);
        proposals.openRound(
                actor,
                chosen.stream()
                        .map(dossier -> new ProposalId(dossier.proposal()))
                        .toList());
        events.publishEvent(audit(actor, "review.round-opened", round)
                .with("review.deadline", text(round.deadline()))
                .with("review.dossiers", chosen.size())
                .with("review.members", round.voters().size())
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
        RoundPolicy.mayClose(actor, round.province(), round.state(), round.deadline(), now, reader.missing(round.id()))
                .orThrow();
        StaleException.check("round", version, round.version());
        round.close(actor.name(), now);
        rounds.flush();
        events.publishEvent(audit(actor, "review.round-closed", round).build());
    }

    /**
     * Cancels a round that was opened by mistake, as with the wrong dossiers or before the council was put right: its
     * dossiers are appraised again and wait for another round.
     *
     * @throws vn.thidua.kernel.RefusedException for a round that is over, and while one of its dossiers is on hold
     */
    @Transactional
    public void cancel(Actor actor, int number, String reason, long version) {
        var round = load(actor, number);
        RoundPolicy.mayCancel(actor, round.province(), round.state(), reader.onHold(round.id()))
                .orThrow();
        StaleException.check("round", version, round.version());
        round.cancel(reason, actor.name(), clock.instant());
        rounds.flush();
        proposals.cancelRound(actor, reader.inRound(round.id()), reason);
        events.publishEvent(audit(actor, "review.round-cancelled", round)
                .with("review.deadline", text(round.deadline()))
                .with("reason", reason)
                .build());
    }

    /**
     * Records the council's official vote on a dossier, or corrects one recorded before. The threshold is the one in
     * force on the day of the meeting; where there is none the council's own conclusion is taken over with its source.
     * The first recording takes the dossier to CONSIDERED, whatever the outcome; a correction is told in the dossier's
     * history, and refused once the dossier was forwarded or decided.
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
        RoundPolicy.judgeYear(row.year(), row.closed())
                .and(RoundPolicy.mayRecord(actor, round.province(), round.state(), row.state(), !first))
                .orThrow();
        var threshold = rulebook.threshold(row.awardCode(), round.province(), command.metOn());
        RuleViolation.throwAll(command.broken(round.voters().size(), !first, threshold.isPresent(), today()));
        var count = command.count(round.voters().size());
        var before = reader.lastVote(row.proposal());
        var judgement = threshold
                .map(rule -> VoteJudgement.against(count, rule))
                .orElseGet(() -> VoteJudgement.concluded(
                        Objects.requireNonNull(command.outcome()), Objects.requireNonNull(command.outcomeSource())));
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
        var word = new CouncilWord(judgement.outcome(), command.minutesNumber(), command.metOn(), closedOn(round));
        var share = count.share(judgement.base());
        if (first) {
            proposals.closeRound(actor, new ProposalId(row.proposal()), word);
        } else {
            proposals.correctVote(
                    actor,
                    new ProposalId(row.proposal()),
                    word,
                    messages.text(
                            "review.vote.corrected",
                            before.map(this::told).orElse(""),
                            told(judgement.outcome(), share, command.minutesNumber(), command.metOn()),
                            Objects.requireNonNull(command.correctionReason())));
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
                .changed("review.agree", before.map(VoteView::share).orElse(null), share)
                .changed("review.outcome", before.map(VoteView::outcome).orElse(null), judgement.outcome())
                .with("reason", command.correctionReason())
                .build());
        return new RecordedVote(judgement.outcome(), first ? nextVote(round.id()) : null);
    }

    private String told(VoteView vote) {
        return told(vote.outcome(), vote.share(), vote.minutesNumber(), vote.metOn());
    }

    private String told(VoteOutcome outcome, String share, String minutes, LocalDate metOn) {
        return messages.text("review.vote.told", messages.label(outcome), share, minutes, Formats.date(metOn));
    }

    private LocalDate closedOn(Round round) {
        var closed = round.closedAt();
        return closed == null ? today() : LocalDate.ofInstant(closed, clock.getZone());
    }

    private @Nullable String nextVote(UUID round) {
        return jdbc.sql("""
                        select p.number
                        from review_round_dossier d
                        join proposal_label p on p.proposal_id = d.proposal_id and p.state = 'IN_ROUND'
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                        where d.round_id = :round
                          and not exists (select 1 from review_vote v where v.dossier_id = d.id)
                        order by d.position limit 1
                        """)
                .param("round", round)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Round load(Actor actor, int number) {
        return rounds.findForWriting(number)
                .filter(round -> RoundPolicy.maySee(actor, round.province(), false))
                .orElseThrow(() -> new NotFoundException("round " + number));
    }

    private record Found(UUID proposal, String unit, String awardCode, int year, boolean closed, String state) {}

    private Found dossier(Round round, String number) {
        return jdbc.sql("""
                        select p.proposal_id, p.award_code, p.state, y.year, y.closed,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit
                        from review_round_dossier d
                        join proposal_label p on p.proposal_id = d.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where d.round_id = :round and p.number = :number
                        """)
                .param("round", round.id())
                .param("number", number)
                .query((rs, i) -> new Found(
                        Sql.id(rs, "proposal_id"),
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getInt("year"),
                        rs.getBoolean("closed"),
                        rs.getString("state")))
                .optional()
                .orElseThrow(() -> new NotFoundException("dossier " + number));
    }

    private record Chosen(UUID proposal, OrganizationId organization, ProvinceId province, boolean closed) {}

    /** The dossiers of the command in its order, of this year, visible to this actor and appraised. */
    private List<Chosen> chosen(Actor actor, OpenRound command) {
        if (command.proposals().isEmpty()) {
            throw new RuleViolation("dossiers", "review.round.no-dossiers");
        }
        var found = new HashMap<UUID, Chosen>();
        jdbc.sql("""
                        select p.proposal_id, p.organization_id, y.province_id, y.closed
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
                        new ProvinceId(Sql.id(rs, "province_id")),
                        rs.getBoolean("closed")))
                .list()
                .forEach(dossier -> found.put(dossier.proposal(), dossier));
        var chosen = new ArrayList<Chosen>();
        for (var proposal : command.proposals()) {
            var dossier = found.remove(proposal);
            if (dossier == null) {
                throw new RuleViolation("dossiers", "review.round.not-appraised");
            }
            if (dossier.closed()) {
                throw new RuleViolation(
                        "dossiers", "review.year-closed", command.year().value());
            }
            chosen.add(dossier);
        }
        return chosen;
    }

    private Round prepared(Actor actor, OpenRound command, List<Chosen> chosen) {
        var province = province(actor, chosen);
        return Round.open(
                province,
                command.year(),
                command.title(),
                instant(command.until()),
                chosen.stream().map(Chosen::proposal).toList(),
                rosters.voters(actor, province, today()),
                actor.name(),
                clock.instant());
    }

    private ProvinceId province(Actor actor, List<Chosen> chosen) {
        var deciding = chosen.stream()
                .map(Chosen::province)
                .distinct()
                .map(province -> rosters.deciding(actor, province, today()))
                .distinct()
                .toList();
        if (deciding.size() > 1) {
            throw new RuleViolation("dossiers", "review.round.two-provinces");
        }
        return deciding.get(0);
    }

    /** Whoever leads the proposed unit, or the body that came from it, takes no part. */
    private void recuse(Actor actor, Round round, List<Chosen> chosen) {
        rosters.recusals(actor, round.voters()).forEach((voter, units) -> {
            for (var i = 0; i < chosen.size(); i++) {
                if (units.contains(chosen.get(i).organization().value())) {
                    opinions.save(Opinion.recuse(
                            round.id(), round.dossiers().get(i).id(), voter, actor.name(), clock.instant()));
                }
            }
        });
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
}
