package vn.thidua.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Messages;

/** The register of decisions: preparing, registering, publishing, correcting and revoking. */
@Service
@Transactional(readOnly = true)
public class Decisions {
    private final JdbcClient jdbc;
    private final DecisionReader reader;
    private final DecidableDossiers dossiers;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final DecisionChecks checks;
    private final HeadChanges heads;
    private final Files files;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            DecisionReader reader,
            DecidableDossiers dossiers,
            DecisionRepository decisions,
            Proposals proposals,
            DecisionChecks checks,
            HeadChanges heads,
            Files files,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.proposals = proposals;
        this.checks = checks;
        this.heads = heads;
        this.files = files;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor may type decisions in at all; draws the button. */
    public Verdict mayPrepare(Actor actor) {
        return DecisionPolicy.mayPrepare(actor);
    }

    /** Whether what this actor types in is registered at once. */
    public boolean registersAtOnce(Actor actor) {
        return actor.isBoardLeader();
    }

    /** Decisions the actor may see, latest first. */
    public Listing<DecisionRow> list(Actor actor, @Nullable Integer calendarYear, @Nullable String words, int page) {
        return reader.list(actor, calendarYear, words, page);
    }

    /** Calendar years of the decisions the actor may see, latest first. */
    public List<Integer> years(Actor actor) {
        return reader.years(actor);
    }

    /** Years with dossiers that wait for a decision, latest first. */
    public List<Integer> candidateYears(Actor actor) {
        return dossiers.candidateYears(actor);
    }

    /**
     * Dossiers of a year that wait for a decision and stand in no other prepared one, in the order of blocs and dossier
     * numbers.
     *
     * @param except number of the prepared decision being changed, whose own dossiers are offered again; or null
     */
    public List<DecisionCandidate> candidates(
            Actor actor, EmulationYear year, Authority authority, @Nullable Integer except) {
        return dossiers.candidates(actor, year, authority, except);
    }

    /** The page of a decision. */
    public DecisionDetail detail(Actor actor, int number) {
        return reader.detail(actor, number);
    }

    /** The paper a board may read; null when none was stored. */
    public @Nullable UUID file(Actor actor, int number) {
        return reader.detail(actor, number).file();
    }

    /** Published decisions, latest first, found by their own words or by a unit they honour. For everybody. */
    public Listing<DecisionRow> published(
            @SuppressWarnings("unused") Actor actor, @Nullable Integer calendarYear, @Nullable String words, int page) {
        return reader.published(calendarYear, words, page);
    }

    /** Calendar years of published decisions, latest first. */
    public List<Integer> publishedYears(@SuppressWarnings("unused") Actor actor) {
        return reader.publishedYears();
    }

    /**
     * A published decision. For everybody.
     *
     * @throws NotFoundException also for one that is not published
     */
    public PublicDecision published(@SuppressWarnings("unused") Actor actor, int number) {
        return reader.published(number);
    }

    /**
     * The same checks as recording, without doing it: what the check page needs.
     *
     * @throws RuleViolation as {@link #record}
     */
    public void check(
            Actor actor, DecisionKind kind, DecisionPaper paper, List<LineDraft> lines, @Nullable Integer except) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        var draft = Decision.prepare(
                checks.home(actor, lines), kind, paper, actor.name(), clock.instant(), LocalDate.now(clock));
        checks.ownFile(
                actor,
                paper,
                except == null ? null : reader.detail(actor, except).file());
        write(actor, draft, lines);
        checks.refuseTwin(draft, except);
    }

    /**
     * Types a decision in; a leader's is registered at once, an officer's waits for a leader.
     *
     * @return its number in addresses
     * @throws RuleViolation for a number taken in that year, a paper signed after today, no dossier, a dossier that does
     *     not wait for a decision
     */
    @Transactional
    public int record(Actor actor, DecisionKind kind, DecisionPaper paper, List<LineDraft> lines) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        checks.ownFile(actor, paper, null);
        var now = clock.instant();
        var decision =
                Decision.prepare(checks.home(actor, lines), kind, paper, actor.name(), now, LocalDate.now(clock));
        checks.refuseTwin(decision, null);
        write(actor, decision, lines);
        decisions.saveAndFlush(decision);
        events.publishEvent(audit(actor, "decision.prepared", decision)
                .with("decision.dossiers", lines.size())
                .build());
        if (registersAtOnce(actor)) {
            settle(actor, decision, now);
        }
        return decision.number();
    }

    /** Types a prepared decision anew; a leader's change registers nothing by itself. */
    @Transactional
    public void change(Actor actor, int number, DecisionPaper paper, List<LineDraft> lines, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.CHANGE, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        checks.ownFile(actor, paper, decision.file());
        decision.change(paper, actor.name(), clock.instant(), LocalDate.now(clock));
        checks.refuseTwin(decision, number);
        decisions.flush();
        write(actor, decision, lines);
        decisions.flush();
        events.publishEvent(audit(actor, "decision.changed", decision)
                .with("decision.dossiers", lines.size())
                .build());
    }

    /** Makes a prepared decision effective for its dossiers. */
    @Transactional
    public void register(Actor actor, int number, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.REGISTER, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        checks.refuseUnready(actor, decision);
        settle(actor, decision, clock.instant());
    }

    /** Gives up a prepared decision, or a registered one all of whose lines were wrong; its number is free again. */
    @Transactional
    public void discard(Actor actor, int number, String reason, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.DISCARD, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        decision.discard(reason, actor.name(), clock.instant());
        decisions.flush();
        events.publishEvent(audit(actor, "decision.discarded", decision)
                .with("reason", reason)
                .build());
    }

    /**
     * Brings the signed paper of a registered decision that has none.
     *
     * @throws RuleViolation on field {@code file} when it is none of the kinds kept
     */
    @Transactional
    public void attach(Actor actor, int number, String fileName, byte[] content, long version) {
        var decision = load(actor, number);
        DecisionPolicy.mayAttach(actor, decision.province(), decision.kind(), decision.state(), decision.file() != null)
                .orThrow();
        StaleException.check("decision", version, decision.version());
        decision.attach(files.store(actor, fileName, content).value(), actor.name(), clock.instant());
        decisions.flush();
        events.publishEvent(audit(actor, "decision.file-attached", decision)
                .with("decision.file", fileName)
                .build());
    }

    /** Shows a registered decision to the public. */
    @Transactional
    public void publish(Actor actor, int number, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.PUBLISH, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        decision.publish(actor.name(), clock.instant());
        decisions.flush();
        events.publishEvent(audit(actor, "decision.published", decision).build());
    }

    /** Takes a decision from the public pages. */
    @Transactional
    public void unpublish(Actor actor, int number, String reason, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.UNPUBLISH, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        decision.unpublish(reason, actor.name(), clock.instant());
        decisions.flush();
        events.publishEvent(audit(actor, "decision.unpublished", decision)
                .with("reason", reason)
                .build());
    }

    /**
     * Puts number, date, signer or file of a registered decision right, published or not: what the public reads changes
     * with it. Authority and lines stay.
     *
     * @throws RuleViolation when nothing differs, for a number taken in that year, a paper signed after today, one that
     *     revokes signed before the one it revokes
     */
    @Transactional
    public void amend(Actor actor, int number, DecisionPaper typed, String reason, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.AMEND, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        checks.ownFile(actor, typed, decision.file());
        var changes = heads.between(actor, decision.paper(), typed);
        decision.amend(
                typed,
                messages.text("decision.amended", heads.told(changes), reason),
                actor.name(),
                clock.instant(),
                LocalDate.now(clock));
        checks.refuseTwin(decision, number);
        checks.refuseOutOfOrder(number, typed.decidedOn());
        decisions.flush();
        var event = audit(actor, "decision.amended", decision).with("reason", reason);
        changes.forEach(change -> event.changed(change.what(), change.before(), change.after()));
        events.publishEvent(event.build());
    }

    /**
     * What {@link #amend} would put right, for the check page.
     *
     * @throws RuleViolation as {@link #amend}
     */
    public List<HeadChange> amendment(Actor actor, int number, DecisionPaper typed) {
        var detail = reader.detail(actor, number);
        detail.mayAmend().orThrow();
        checks.ownFile(actor, typed, detail.file());
        checks.refuseTwin(
                Decision.prepare(
                        detail.province(),
                        DecisionKind.AWARD,
                        typed,
                        actor.name(),
                        clock.instant(),
                        LocalDate.now(clock)),
                number);
        checks.refuseOutOfOrder(number, typed.decidedOn());
        return heads.between(actor, detail.paper(), typed);
    }

    /** What by the records happened to these dossiers after the paper was signed: worth a look before recording. */
    public List<EarlySigning> early(
            @SuppressWarnings("unused") Actor actor, LocalDate signed, Collection<UUID> proposals) {
        return dossiers.after(signed, proposals);
    }

    /**
     * The same checks as adding, without doing it: what the check page needs.
     *
     * @throws RuleViolation as {@link #add}
     */
    public void checkAddition(Actor actor, int number, List<LineDraft> lines) {
        var detail = reader.detail(actor, number);
        detail.mayAdd().orThrow();
        checks.refuseUnfit(actor, detail.kind(), detail.authority(), lines);
    }

    /**
     * Adds dossiers that the paper names too: forgotten ones, or those of another province on a central paper; also to a
     * published one, whose public page then names them. The reason stays in the decision's history.
     */
    @Transactional
    public void add(Actor actor, int number, List<LineDraft> lines, String reason, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.ADD, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        var added = write(actor, decision, lines);
        decision.note(
                DecisionStep.ADD,
                messages.text(
                        "decision.added",
                        dossiers.numbers(lines.stream().map(LineDraft::proposal).toList()),
                        reason),
                actor.name(),
                clock.instant());
        decisions.flush();
        added.forEach(line -> settle(actor, decision, line));
        events.publishEvent(audit(actor, "decision.lines-added", decision)
                .with("decision.dossiers", lines.size())
                .with("reason", reason)
                .build());
    }

    /**
     * Puts a wrong line right: it is voided with the reason, and written again as the paper has it, or, when the paper
     * does not name the dossier at all, the dossier waits for its decision again. What the bloc proposed stays as it
     * was.
     */
    @Transactional
    public void correct(Actor actor, int number, int position, LineCorrection correction, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.CORRECT, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        var now = clock.instant();
        var wrong = decision.liveLine(position);
        var rewritten = correction.awardCode();
        if (rewritten != null && wrong.outcome() != LineOutcome.AWARDED) {
            throw new RefusedException("decision.line.not-correctable");
        }
        if (checks.isRevoked(wrong.id())) {
            throw new RefusedException("decision.line.revoked-already");
        }
        wrong.voidFor(correction.reason(), actor.name(), now);
        decisions.flush();
        if (rewritten == null) {
            proposals.undoAward(actor, new ProposalId(wrong.proposal()), correction.reason());
        } else {
            checks.refuseUngrantable(decision.authority(), wrong, rewritten, "awardCode");
            checks.refuseClosedYear(wrong.proposal());
            decision.add(
                    new LineDraft(
                            "",
                            wrong.proposal(),
                            LineOutcome.AWARDED,
                            rewritten,
                            wrong.proposedCode(),
                            correction.goldenBookNumber(),
                            correction.achievedFrom(),
                            correction.achievedTo(),
                            null,
                            null),
                    null);
        }
        decision.note(DecisionStep.CORRECT, correction.reason(), actor.name(), now);
        decisions.flush();
        events.publishEvent(audit(actor, "decision.line-corrected", decision)
                .with("decision.line", position)
                .with("reason", correction.reason())
                .changed(
                        "decision.award", awardName(wrong.awardCode()), rewritten == null ? null : awardName(rewritten))
                .build());
    }

    private static Verdict judge(DecisionStep step, Actor actor, Decision decision) {
        return DecisionPolicy.judge(
                step,
                actor,
                decision.province(),
                decision.kind(),
                decision.state(),
                decision.live().isEmpty());
    }

    private Decision load(Actor actor, int number) {
        return decisions
                .findForWriting(number)
                .filter(decision -> DecisionPolicy.maySee(actor, decision.authority(), decision.province()))
                .orElseThrow(() -> new NotFoundException("decision " + number));
    }

    /**
     * Writes lines as far as they may stand in this decision.
     *
     * @throws RuleViolation as {@link DecisionChecks#refuseUnfit}, and for a revocation signed before what it revokes
     */
    private List<DecisionLine> write(Actor actor, Decision decision, List<LineDraft> lines) {
        var stages = checks.refuseUnfit(actor, decision.kind(), decision.authority(), lines);
        checks.refuseEarlyRevocation(decision.decidedOn(), lines);
        return lines.stream()
                .map(line -> decision.add(
                        line, line.outcome() == LineOutcome.NOT_AWARDED ? stages.get(line.proposal()) : null))
                .toList();
    }

    private void settle(Actor actor, Decision decision, Instant now) {
        decision.register(actor.name(), now);
        decisions.flush();
        decision.live().forEach(line -> settle(actor, decision, line));
        events.publishEvent(audit(actor, "decision.registered", decision)
                .with("decision.dossiers", decision.live().size())
                .build());
    }

    private void settle(Actor actor, Decision decision, DecisionLine line) {
        var proposal = new ProposalId(line.proposal());
        switch (line.outcome()) {
            case AWARDED -> proposals.award(actor, proposal, decision.paperNumber());
            case NOT_AWARDED -> proposals.decline(actor, proposal, String.valueOf(line.reason()));
            case REVOKED ->
                proposals.revoke(
                        actor,
                        proposal,
                        decision.paperNumber(),
                        decision.paper().reason());
        }
    }

    private String awardName(String code) {
        var type = dossiers.types().get(code);
        return type == null ? code : type.name();
    }

    /**
     * The address of another decision that already has this number, for the link beside the sentence; null when there
     * is none.
     */
    public @Nullable String twinAddress(Actor actor, DecisionPaper paper, @Nullable Integer except) {
        return checks.twinAddress(actor, paper, except);
    }

    private AuditedEvent.Builder audit(Actor actor, String action, Decision decision) {
        return AuditedEvent.of(actor, action, "decision", decision.id(), decision.paperNumber())
                .at(Addresses.decision(decision.number()))
                .in(decision.province());
    }
}
