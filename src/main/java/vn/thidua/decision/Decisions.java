package vn.thidua.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Messages;

/** The register of decisions: preparing, registering, publishing, correcting and revoking. */
@Service
@Transactional(readOnly = true)
public class Decisions {
    private final JdbcClient jdbc;
    private final DecisionReader reader;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final Files files;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            DecisionReader reader,
            DecisionRepository decisions,
            Proposals proposals,
            Files files,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.decisions = decisions;
        this.proposals = proposals;
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
        return reader.candidateYears(actor);
    }

    /**
     * Dossiers of a year that wait for a decision and stand in no other prepared one, in the order of blocs and dossier
     * numbers.
     *
     * @param except number of the prepared decision being changed, whose own dossiers are offered again; or null
     */
    public List<DecisionCandidate> candidates(
            Actor actor, EmulationYear year, Authority authority, @Nullable Integer except) {
        return reader.candidates(actor, year, authority, except);
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
        var draft =
                Decision.prepare(home(actor, lines), kind, paper, actor.name(), clock.instant(), LocalDate.now(clock));
        ownFile(
                actor,
                paper,
                except == null ? null : reader.detail(actor, except).file());
        write(actor, draft, lines);
        refuseTwin(draft, except);
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
        ownFile(actor, paper, null);
        var now = clock.instant();
        var decision = Decision.prepare(home(actor, lines), kind, paper, actor.name(), now, LocalDate.now(clock));
        refuseTwin(decision, null);
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
        ownFile(actor, paper, decision.file());
        decision.change(paper, actor.name(), clock.instant(), LocalDate.now(clock));
        refuseTwin(decision, number);
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
        refuseUnready(actor, decision);
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
     * @throws RuleViolation when nothing differs, for a number taken in that year, a paper signed after today
     */
    @Transactional
    public void amend(Actor actor, int number, DecisionPaper typed, String reason, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.AMEND, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        ownFile(actor, typed, decision.file());
        var changes = changes(actor, decision.paper(), typed);
        decision.amend(
                typed,
                messages.text("decision.amended", told(changes), reason),
                actor.name(),
                clock.instant(),
                LocalDate.now(clock));
        refuseTwin(decision, number);
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
        ownFile(actor, typed, detail.file());
        refuseTwin(
                Decision.prepare(
                        detail.province(),
                        DecisionKind.AWARD,
                        typed,
                        actor.name(),
                        clock.instant(),
                        LocalDate.now(clock)),
                number);
        return changes(actor, detail.paper(), typed);
    }

    private String told(List<HeadChange> changes) {
        return changes.stream()
                .map(change -> "%s: %s → %s"
                        .formatted(
                                messages.text("label." + change.what()),
                                Objects.requireNonNullElse(change.before(), "–"),
                                Objects.requireNonNullElse(change.after(), "–")))
                .collect(Collectors.joining("; "));
    }

    private List<HeadChange> changes(Actor actor, DecisionPaper before, DecisionPaper after) {
        var file = after.file() == null ? before.file() : after.file();
        var changes = Stream.of(
                        new HeadChange(
                                "decision.paper-number",
                                before.paperNumber(),
                                PaperNumber.of(after.paperNumber()).text()),
                        new HeadChange("decision.decided-on", date(before.decidedOn()), date(after.decidedOn())),
                        new HeadChange("decision.signer-name", before.signerName(), after.signerName()),
                        new HeadChange("decision.signer-title", before.signerTitle(), after.signerTitle()),
                        new HeadChange(
                                "decision.file",
                                fileName(actor, before.file()),
                                Objects.equals(before.file(), file)
                                        ? fileName(actor, before.file())
                                        : messages.text("decision.file-new", String.valueOf(fileName(actor, file)))))
                .filter(HeadChange::differs)
                .toList();
        if (changes.isEmpty()) {
            throw new RuleViolation("paperNumber", "decision.nothing-changed");
        }
        return changes;
    }

    private @Nullable String fileName(Actor actor, @Nullable UUID file) {
        return file == null
                ? null
                : files.summaries(actor, List.of(new FileId(file))).stream()
                        .map(summary -> summary.name())
                        .findFirst()
                        .orElse(null);
    }

    /** What by the records happened to these dossiers after the paper was signed: worth a look before recording. */
    public List<EarlySigning> early(
            @SuppressWarnings("unused") Actor actor, LocalDate signed, Collection<UUID> proposals) {
        return reader.after(signed, proposals);
    }

    /**
     * The same checks as adding, without doing it: what the check page needs.
     *
     * @throws RuleViolation as {@link #add}
     */
    public void checkAddition(Actor actor, int number, List<LineDraft> lines) {
        var detail = reader.detail(actor, number);
        detail.mayAdd().orThrow();
        refuseUnfit(actor, detail.kind(), detail.authority(), lines);
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
                        reader.numbers(lines.stream().map(LineDraft::proposal).toList()),
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
        if (isRevoked(wrong.id())) {
            throw new RefusedException("decision.line.revoked-already");
        }
        wrong.voidFor(correction.reason(), actor.name(), now);
        decisions.flush();
        if (rewritten == null) {
            proposals.undoAward(actor, new ProposalId(wrong.proposal()), correction.reason());
        } else {
            refuseForeign(decision.authority(), rewritten, "awardCode");
            refuseClosedYear(wrong.proposal());
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

    /** The signed paper is the one on record or one this account uploaded: its key comes back in a hidden field. */
    private void ownFile(Actor actor, DecisionPaper paper, @Nullable UUID present) {
        if (paper.file() != null && !paper.file().equals(present)) {
            files.requireUploadedBy(actor, new FileId(paper.file()));
        }
    }

    /** The province that numbers the paper: the one whose dossiers it settles. */
    private ProvinceId home(Actor actor, List<LineDraft> lines) {
        var own = actor.province();
        if (own != null) {
            return own;
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        return new ProvinceId(jdbc.sql("""
                        select y.province_id from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id = :proposal
                        """)
                .param("proposal", lines.get(0).proposal())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("dossiers", "decision.unknown-dossier")));
    }

    /**
     * Writes lines as far as they may stand in this decision.
     *
     * @throws RuleViolation as {@link #refuseUnfit}
     */
    private List<DecisionLine> write(Actor actor, Decision decision, List<LineDraft> lines) {
        var stages = refuseUnfit(actor, decision.kind(), decision.authority(), lines);
        return lines.stream()
                .map(line -> decision.add(
                        line, line.outcome() == LineOutcome.NOT_AWARDED ? stages.get(line.proposal()) : null))
                .toList();
    }

    /**
     * Looks whether the dossiers are the actor's and stand where such a decision finds them, and whether its authority
     * grants these awards.
     *
     * @return the state in which each dossier waits; none for a revocation
     * @throws RuleViolation for no dossier, one that does not wait, an award of another authority
     */
    private Map<UUID, String> refuseUnfit(Actor actor, DecisionKind kind, Authority authority, List<LineDraft> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        return kind == DecisionKind.REVOCATION
                ? refuseUnrevocable(actor, lines)
                : refuseUndecidable(actor, authority, lines);
    }

    private Map<UUID, String> refuseUnrevocable(Actor actor, List<LineDraft> lines) {
        var standing = reader.standing(
                actor,
                lines.stream()
                        .map(LineDraft::revokedLine)
                        .filter(Objects::nonNull)
                        .toList());
        for (var line : lines) {
            if (line.outcome() != LineOutcome.REVOKED || !line.proposal().equals(standing.get(line.revokedLine()))) {
                throw new RuleViolation("dossiers", "decision.nothing-to-revoke");
            }
        }
        return Map.of();
    }

    private Map<UUID, String> refuseUndecidable(Actor actor, Authority authority, List<LineDraft> lines) {
        var waiting = reader.waiting(
                actor, authority, lines.stream().map(LineDraft::proposal).toList());
        var stages = new HashMap<UUID, String>();
        for (var line : lines) {
            var dossier = waiting.get(line.proposal());
            if (dossier == null || line.outcome() == LineOutcome.REVOKED) {
                throw new RuleViolation("dossiers", "decision.unknown-dossier");
            }
            if (line.outcome() == LineOutcome.AWARDED) {
                refuseForeign(authority, line.awardCode(), "awards[" + line.key() + "]");
            }
            stages.put(line.proposal(), dossier.state());
        }
        return stages;
    }

    private void refuseForeign(Authority authority, String awardCode, String field) {
        var type = reader.types().get(awardCode);
        if (type == null) {
            throw new RuleViolation(field, "decision.line.unknown-award");
        }
        if (!authority.decides(type)) {
            throw new RuleViolation(field, "decision.line.other-authority", type.name());
        }
    }

    /** A dossier held or taken back since the decision was typed in stops it, and is named. */
    private void refuseUnready(Actor actor, Decision decision) {
        var live = decision.live();
        var fit = decision.kind() == DecisionKind.REVOCATION
                ? reader.standing(
                                actor,
                                live.stream()
                                        .map(DecisionLine::revokedLine)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .values()
                : reader.waiting(
                                actor,
                                decision.authority(),
                                live.stream().map(DecisionLine::proposal).toList())
                        .keySet();
        var unready = live.stream()
                .map(DecisionLine::proposal)
                .filter(proposal -> !fit.contains(proposal))
                .toList();
        if (!unready.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.not-waiting", reader.numbers(unready));
        }
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
            case REVOKED -> proposals.revoke(actor, proposal, decision.paperNumber());
        }
    }

    private void refuseClosedYear(UUID proposal) {
        jdbc.sql("""
                        select y.year from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id = :proposal and y.closed
                        """)
                .param("proposal", proposal)
                .query(Integer.class)
                .optional()
                .ifPresent(year -> {
                    throw new RefusedException("decision.year-closed", year);
                });
    }

    private String awardName(String code) {
        var type = reader.types().get(code);
        return type == null ? code : type.name();
    }

    private boolean isRevoked(UUID line) {
        return jdbc.sql("""
                        select exists (select 1 from decision_line l join decision d on d.id = l.decision_id
                        where l.revoked_line_id = :line and l.voided_at is null and d.state <> 'DISCARDED')
                        """).param("line", line).query(Boolean.class).single();
    }

    /** Two spellings of one number in one year are one paper; the sentence leads to the one that is there. */
    private void refuseTwin(Decision decision, @Nullable Integer except) {
        twin(decision, except == null ? 0 : except).ifPresent(twin -> {
            throw new RuleViolation("paperNumber", "decision.number-taken", twin.paperNumber(), date(twin.decidedOn()));
        });
    }

    private record Twin(int number, String paperNumber, LocalDate decidedOn) {}

    private Optional<Twin> twin(Decision decision, int except) {
        return jdbc.sql("""
                        select number, paper_number, decided_on from decision
                        where authority = :authority and calendar_year = :year and paper_key = :key
                          and (authority <> 'PROVINCE_CHAIR' or province_id = :province)
                          and state <> 'DISCARDED' and number <> :except
                        """)
                .param("authority", decision.authority().name())
                .param("year", decision.decidedOn().getYear())
                .param("key", decision.paperKey())
                .param("province", decision.province().value())
                .param("except", except)
                .query((rs, i) -> new Twin(
                        rs.getInt("number"), rs.getString("paper_number"), rs.getObject("decided_on", LocalDate.class)))
                .optional();
    }

    /**
     * The address of another decision that already has this number, for the link beside the sentence; null when there
     * is none.
     */
    public @Nullable String twinAddress(Actor actor, DecisionPaper paper, @Nullable Integer except) {
        var province = actor.province();
        var draft = Decision.prepare(
                province == null ? new ProvinceId(Sql.NOBODY) : province,
                paper.reason() == null ? DecisionKind.AWARD : DecisionKind.REVOCATION,
                paper,
                actor.name(),
                clock.instant(),
                LocalDate.now(clock));
        return twin(draft, except == null ? 0 : except)
                .map(twin -> Addresses.decision(twin.number()))
                .orElse(null);
    }

    private AuditedEvent.Builder audit(Actor actor, String action, Decision decision) {
        return AuditedEvent.of(actor, action, "decision", decision.id(), decision.paperNumber())
                .at(Addresses.decision(decision.number()))
                .in(decision.province());
    }

    static String date(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
