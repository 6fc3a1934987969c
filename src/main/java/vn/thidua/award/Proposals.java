package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.conference.ConferenceId;
import vn.thidua.conference.ProposedAward;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.ReturnGround;
import vn.thidua.rulebook.Rulebook;

/**
 * The dossiers and their steps. Modules {@code review} and {@code decision} take theirs through the doors here, each
 * inside its own transaction; a step is refused with {@link RefusedException} when the actor may not take it or the
 * dossier does not stand where it starts.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {
    /** The ground of a refusal that a decision states in its own words. */
    private static final String OTHER_GROUND = "OTHER";

    private final ProposalRepository repository;
    private final JdbcClient jdbc;
    private final BlocYears blocYears;
    private final Awards awards;
    private final Papers papers;
    private final Dossiers dossiers;
    private final SettlingDecisions decisions;
    private final Departures departures;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalRepository repository,
            JdbcClient jdbc,
            BlocYears blocYears,
            Awards awards,
            Papers papers,
            Dossiers dossiers,
            SettlingDecisions decisions,
            Departures departures,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.blocYears = blocYears;
        this.awards = awards;
        this.papers = papers;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.departures = departures;
        this.rulebook = rulebook;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Everything a reader needs to judge this dossier.
     *
     * @throws NotFoundException for an unknown dossier, and for one this actor may not see
     */
    public Dossier dossier(Actor actor, ProposalId id) {
        return dossiers.find(actor, "id", id.value());
    }

    /** See {@link #dossier(Actor, ProposalId)}. */
    public Dossier dossier(Actor actor, String number) {
        return dossiers.find(actor, "number", number);
    }

    /** Dossiers as lists show them, by number; those this actor may not see are left out. */
    public List<ProposalSummary> summaries(Actor actor, Collection<ProposalId> ids) {
        return dossiers.summaries(actor, ids.stream().map(ProposalId::value).toList());
    }

    /** One page of the dossiers this actor may see. */
    public Listing<ProposalSummary> list(Actor actor, ProposalFilter filter) {
        return dossiers.list(actor, filter);
    }

    /**
     * For whom and what each dossier of a conference is; the public may know too, because whoever asks shows only what is
     * published.
     */
    public Map<ProposalId, ProposedAward> proposed(Actor actor, ConferenceId conference) {
        var proposed = new LinkedHashMap<ProposalId, ProposedAward>();
        jdbc.sql("select id, organization_id, award_code, year from proposal where conference_id = :id")
                .param("id", conference.value())
                .query(row -> {
                    proposed.put(
                            new ProposalId(row.getObject(1, UUID.class)),
                            new ProposedAward(
                                    new OrganizationId(row.getObject(2, UUID.class)),
                                    row.getString("award_code"),
                                    new EmulationYear(row.getInt("year"))));
                });
        return proposed;
    }

    /** The number of the dossier after this one that waits to be received; from the last on to the first. */
    public Optional<String> nextToReceive(Actor actor, ProposalId id) {
        return dossiers.nextToReceive(actor, id.value());
    }

    /** Where a dossier stands, for a module about to take a step; null when it does not exist for this actor. */
    public Optional<ProposalState> state(Actor actor, ProposalId id) {
        return dossiers.summaries(actor, List.of(id.value())).stream()
                .map(ProposalSummary::state)
                .findFirst();
    }

    /** The steps of the dossier's own page that start here, each with its verdict. */
    public Map<ProposalStep, Verdict> steps(Actor actor, ProposalId id) {
        return steps(actor, facts(actor, visible(actor, id)));
    }

    private static Map<ProposalStep, Verdict> steps(Actor actor, Facts facts) {
        var steps = new LinkedHashMap<ProposalStep, Verdict>();
        Arrays.stream(ProposalStep.values())
                .filter(step -> step.isOffered() && step.from().contains(facts.state()))
                .forEach(step -> steps.put(step, ProposalPolicy.judge(step, facts, actor)));
        return steps;
    }

    /**
     * What an actor may do on a dossier's page: its steps, writing, letting the head send its own.
     *
     * @param open whether anybody may do anything with it: its bloc-year is not closed
     */
    public record Powers(Map<ProposalStep, Verdict> steps, Verdict editing, Verdict permitting, Verdict open) {
        /** Whether that step can be taken now. */
        public boolean allows(ProposalStep step) {
            var verdict = steps.get(step);
            return verdict != null && verdict.isAllowed();
        }

        /** Whether somebody else has to bring the dossier on, or this actor on another page. */
        public boolean waits() {
            return open.isAllowed()
                    && steps.entrySet().stream()
                            .noneMatch(step ->
                                    step.getKey().advances() && step.getValue().isAllowed());
        }

        /** The steps that are this actor's side's business, those that bring the dossier on first. */
        public Map<ProposalStep, Verdict> offered(Actor actor) {
            var offered = new LinkedHashMap<ProposalStep, Verdict>();
            for (var first : List.of(true, false)) {
                steps.forEach((step, verdict) -> {
                    if (step.advances() == first
                            && (verdict.isAllowed() || step.duty().concerns(actor))) {
                        offered.put(step, verdict);
                    }
                });
            }
            return offered;
        }
    }

    /** All verdicts of the dossier's page from one reading of it. */
    public Powers powers(Actor actor, ProposalId id) {
        var facts = facts(actor, visible(actor, id));
        return new Powers(
                steps(actor, facts),
                ProposalPolicy.judgeEditing(facts, actor),
                ProposalPolicy.judgePermitting(facts, actor),
                ProposalPolicy.judgeOpen(facts));
    }

    /** Whether the bloc can make it again: it was withdrawn or declined, and the locked minutes still propose it. */
    public boolean canBeMadeAgain(Actor actor, Dossier dossier) {
        return (dossier.state() == ProposalState.WITHDRAWN || dossier.state() == ProposalState.NOT_AWARDED)
                && !replaced(dossier.id())
                && departures.isProposedStill(actor, dossier.id());
    }

    /** Whether this actor may write in the dossier now. */
    public Verdict mayEdit(Actor actor, ProposalId id) {
        return ProposalPolicy.judgeEditing(facts(actor, visible(actor, id)), actor);
    }

    /** Grounds that this step, a return or a refusal, may name today. */
    public List<ReturnGround> grounds(@SuppressWarnings("unused") Actor actor, ProposalStep step) {
        var today = LocalDate.now(clock);
        return step == ProposalStep.DECLINE ? rulebook.refusalGrounds(today) : rulebook.returnGrounds(today);
    }

    /**
     * Takes a step that the dossier's page offers.
     *
     * @param version of the dossier as the actor saw it
     * @throws StaleException when somebody else changed it since
     * @throws RuleViolation when what the step needs was not said
     */
    @Transactional
    public void move(Actor actor, ProposalId id, ProposalStep step, MoveDetails details, long version) {
        var proposal = held(actor, id);
        StaleException.check("proposal " + proposal.number(), version, proposal.version());
        if (!step.isOffered()) {
            throw new RefusedException("award.refused.elsewhere");
        }
        take(actor, proposal, step, details);
    }

    /** What {@link #submitAll} would send now, and what it would leave behind; by a fixed number of statements. */
    public List<Sendable> sendable(Actor actor, BlocYearId blocYear) {
        var scope = blocYears.scope(actor, blocYear);
        var ids = jdbc.sql("select id from proposal where bloc_year_id = :id and state in ('DRAFT', 'RETURNED')")
                .param("id", blocYear.value())
                .query(UUID.class)
                .list();
        var heads =
                jdbc.sql("""
                        select organization_id from bloc_officer_label
                        where bloc_year_id = :id and kind in ('HEAD', 'ACTING_HEAD')
                        """).param("id", blocYear.value()).query(UUID.class).set();
        var types = awards.types();
        var missing = papers.missing(ids);
        var departed = departures.unexplained(actor, blocYear);
        var entities =
                repository.findAllById(ids).stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal));
        return dossiers.summaries(actor, ids).stream()
                .flatMap(row -> Stream.ofNullable(entities.get(row.id()))
                        .map(proposal -> new Sendable(
                                row,
                                ProposalPolicy.judge(
                                        ProposalStep.SUBMIT,
                                        facts(
                                                proposal,
                                                scope,
                                                types.get(proposal.awardCode()),
                                                heads.contains(
                                                        proposal.recipient().value()),
                                                departed.get(row.id().value()),
                                                false,
                                                false),
                                        actor),
                                List.copyOf(missing.getOrDefault(row.id().value(), Set.of())))))
                .toList();
    }

    /**
     * Sends every dossier of a bloc-year that this actor may send.
     *
     * @param note why papers are missing; needed when some are, and kept only with the dossiers that lack them
     * @return how many were sent
     */
    @Transactional
    public int submitAll(Actor actor, BlocYearId blocYear, @Nullable String note) {
        var sent = 0;
        for (var id :
                jdbc.sql("""
                        select id from proposal where bloc_year_id = :id and state in ('DRAFT', 'RETURNED') order by number
                        """).param("id", blocYear.value()).query(UUID.class).list()) {
            var proposal = held(actor, new ProposalId(id));
            if (ProposalPolicy.judge(ProposalStep.SUBMIT, facts(actor, proposal), actor)
                    .isAllowed()) {
                take(
                        actor,
                        proposal,
                        ProposalStep.SUBMIT,
                        papers.missing(proposal.id()).isEmpty()
                                ? MoveDetails.NONE
                                : new MoveDetails(note, null, List.of(), null));
                sent++;
            }
        }
        if (sent == 0) {
            throw new RefusedException("award.refused.nothing-to-send");
        }
        return sent;
    }

    /** The board lets the head unit send its own dossier, as where a bloc has no deputy. */
    @Transactional
    public void permitOwnSending(Actor actor, ProposalId id, String reason, long version) {
        var proposal = held(actor, id);
        StaleException.check("proposal " + proposal.number(), version, proposal.version());
        ProposalPolicy.judgePermitting(facts(actor, proposal), actor).orThrow();
        proposal.permitOwnSending(reason, actor, clock.instant());
        repository.flush();
        events.publishEvent(audit(actor, proposal, "award.own-sending-permitted")
                .with("reason", reason)
                .build());
    }

    /** A round of opinions was opened on these dossiers. */
    @Transactional
    public void openRound(Actor actor, Collection<ProposalId> ids) {
        ids.forEach(id -> take(actor, held(actor, id), ProposalStep.OPEN_ROUND, MoveDetails.NONE));
    }

    /** The council's official vote was recorded; what it came to decides where the dossier may go from here. */
    @Transactional
    public void closeRound(Actor actor, ProposalId id, CouncilWord word) {
        var proposal = held(actor, id);
        proposal.hear(word);
        take(actor, proposal, ProposalStep.CLOSE_ROUND, MoveDetails.document(word.minutes()));
    }

    /**
     * The official vote was recorded wrongly.
     *
     * @param reason what was recorded, what holds now and why, for the dossier's history
     */
    @Transactional
    public void correctVote(Actor actor, ProposalId id, CouncilWord word, String reason) {
        var proposal = held(actor, id);
        proposal.hear(word);
        take(actor, proposal, ProposalStep.CORRECT_VOTE, new MoveDetails(reason, null, List.of(), word.minutes()));
    }

    /**
     * The round these dossiers were in was opened by mistake: they are appraised again and wait for another one.
     *
     * @param reason why it is cancelled, for each dossier's history
     */
    @Transactional
    public void cancelRound(Actor actor, Collection<ProposalId> ids, String reason) {
        ids.forEach(id -> take(actor, held(actor, id), ProposalStep.CANCEL_ROUND, MoveDetails.note(reason)));
    }

    /** @param decisionReference number of the decision that grants the award */
    @Transactional
    public void award(Actor actor, ProposalId id, String decisionReference) {
        take(actor, held(actor, id), ProposalStep.AWARD, MoveDetails.document(decisionReference));
    }

    /** Declined in a decision, in its own words. */
    @Transactional
    public void decline(Actor actor, ProposalId id, String reason) {
        take(actor, held(actor, id), ProposalStep.DECLINE, new MoveDetails(reason, OTHER_GROUND, List.of(), null));
    }

    /**
     * @param decisionReference number of the decision that revokes the award
     * @param reason of that decision, for the dossier's history
     */
    @Transactional
    public void revoke(Actor actor, ProposalId id, String decisionReference, @Nullable String reason) {
        take(actor, held(actor, id), ProposalStep.REVOKE, new MoveDetails(reason, null, List.of(), decisionReference));
    }

    /** A decision line was wrong: the dossier stands again where it stood before that line. */
    @Transactional
    public void undoAward(Actor actor, ProposalId id, String reason) {
        take(actor, held(actor, id), ProposalStep.CORRECT, MoveDetails.note(reason));
    }

    private void take(Actor actor, Proposal proposal, ProposalStep step, MoveDetails details) {
        var scope = blocYears.scope(actor, proposal.blocYear());
        ProposalPolicy.judge(step, facts(actor, proposal, scope), actor).orThrow();
        var words = groundWords(actor, step, details.ground());
        var complete =
                step != ProposalStep.SUBMIT || papers.missing(proposal.id()).isEmpty();
        var move = proposal.take(step, actor, clock.instant(), details.inWords(words), complete);
        repository.flush();
        if (step == ProposalStep.SUBMIT) {
            keepWhatIsSent(proposal, move.no());
        }
        // not in the bloc's history: its members see neither the dossier nor why it was returned or held
        events.publishEvent(audit(actor, proposal, "award.step." + step.name())
                .changed("award.state", move.from(), move.to())
                .with("reason", move.note())
                .with("award.ground", words)
                .with("award.document", move.document())
                .build());
    }

    private @Nullable String groundWords(Actor actor, ProposalStep step, @Nullable String code) {
        return code == null
                ? null
                : grounds(actor, step).stream()
                        .filter(ground -> ground.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("ground", "award.needs.ground"))
                        .words();
    }

    private void keepWhatIsSent(Proposal proposal, int no) {
        for (var sql : List.of("""
                insert into proposal_snapshot (proposal_id, no, summary, achievements,
                                               letter_number, letter_date, letter_file_id)
                select p.id, :no, p.summary, p.achievements, l.document_number, l.document_date, l.file_id
                from proposal p left join proposal_submission l on l.bloc_year_id = p.bloc_year_id where p.id = :id
                """, """
                insert into proposal_snapshot_paper (proposal_id, no, paper_id)
                select proposal_id, :no, id from proposal_paper where proposal_id = :id and removed_at is null
                """, """
                insert into proposal_snapshot_explanation (proposal_id, no, check_kind, text)
                select proposal_id, :no, check_kind, text from proposal_explanation where proposal_id = :id
                """)) {
            jdbc.sql(sql).param("no", no).param("id", proposal.id().value()).update();
        }
    }

    static AuditedEvent.Builder audit(Actor actor, Proposal proposal, String action) {
        return AuditedEvent.of(actor, action, "proposal", proposal.id().value(), proposal.number())
                .at(Addresses.proposal(proposal.number()))
                .in(proposal.province());
    }

    static AuditedEvent.Builder audit(Actor actor, BlocYearScope scope, String action) {
        return AuditedEvent.of(actor, action, "bloc-year", scope.id().value(), scope.shortName() + " " + scope.year())
                .at(Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value()))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year());
    }

    /** @throws NotFoundException for an unknown dossier, and for one this actor may not see */
    Proposal visible(Actor actor, ProposalId id) {
        return find(actor, id, "");
    }

    /**
     * A dossier about to be changed. Whoever else changes it waits until this transaction has ended: no paper goes into
     * a dossier that is just being sent, and of two steps at once the later one sees what the first one did.
     *
     * @throws NotFoundException as {@link #visible}
     */
    Proposal held(Actor actor, ProposalId id) {
        return find(actor, id, " for no key update of p");
    }

    private Proposal find(Actor actor, ProposalId id, String lock) {
        return jdbc.sql("select p.id from proposal p where p.id = :id and " + ProposalSight.CONDITION + lock)
                .params(ProposalSight.of(actor))
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(repository::findById)
                .orElseThrow(() -> new NotFoundException("proposal " + id));
    }

    Facts facts(Actor actor, Proposal proposal) {
        return facts(actor, proposal, blocYears.scope(actor, proposal.blocYear()));
    }

    private Facts facts(Actor actor, Proposal proposal, BlocYearScope scope) {
        var declined = proposal.state() == ProposalState.NOT_AWARDED;
        return facts(
                proposal,
                scope,
                awards.type(proposal.awardCode()),
                headsOwn(proposal),
                proposal.state().isEditable()
                        ? departures
                                .unexplained(actor, scope.id())
                                .get(proposal.id().value())
                        : null,
                declined && !decisions.of(actor, proposal.id()).isEmpty(),
                declined && replaced(proposal.id()));
    }

    private boolean replaced(ProposalId id) {
        return jdbc.sql("""
                        select exists (select from proposal p join proposal this on this.id = :id
                                       where p.organization_id = this.organization_id and p.award_code = this.award_code
                                         and p.year = this.year and p.id <> this.id and p.state not in (:over))
                        """)
                .param("id", id.value())
                .param(
                        "over",
                        Arrays.stream(ProposalState.values())
                                .filter(state -> !state.isLive())
                                .map(ProposalState::name)
                                .toList())
                .query(Boolean.class)
                .single();
    }

    private static Facts facts(
            Proposal proposal,
            BlocYearScope scope,
            @Nullable AwardType type,
            boolean headsOwn,
            @Nullable Departed departed,
            boolean decided,
            boolean replaced) {
        return new Facts(
                proposal.state(),
                proposal.resumes(),
                proposal.province(),
                proposal.year().value(),
                scope.closed(),
                scope.standing(),
                proposal.recipient(),
                headsOwn,
                proposal.headMaySend(),
                proposal.vote(),
                departed,
                type == null || type.needsCouncil(),
                type != null && type.aboveProvince(),
                decided,
                replaced);
    }

    private boolean headsOwn(Proposal proposal) {
        return jdbc.sql("select " + ProposalSight.HEADS_OWN + " from proposal p where p.id = :id")
                .param("id", proposal.id().value())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
