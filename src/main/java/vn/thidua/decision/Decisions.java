package vn.thidua.decision;

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
import java.util.function.IntFunction;
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
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** The register of decisions: preparing, registering, publishing, correcting and revoking. */
@Service
@Transactional(readOnly = true)
public class Decisions {
    private static final String ROWS = """
            select d.number, d.kind, d.authority, d.paper_number, d.decided_on, d.signer_name, d.state,
                   l.awarded, l.refused, l.years, count(*) over () as total
            from decision d
            cross join lateral (
                select count(*) filter (where x.outcome <> 'NOT_AWARDED') as awarded,
                       count(*) filter (where x.outcome = 'NOT_AWARDED') as refused,
                       string_agg(distinct cast(y.year as text), ', ') as years
                from decision_line x
                join proposal_label p on p.proposal_id = x.proposal_id
                join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                where x.decision_id = d.id and x.voided_at is null) l
            """;

    private final JdbcClient jdbc;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            DecisionRepository decisions,
            Proposals proposals,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.proposals = proposals;
        this.rulebook = rulebook;
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
        DecisionPolicy.mayPrepare(actor).orThrow();
        var visible = """
                (:everywhere or d.authority <> 'PROVINCE_CHAIR' or d.province_id = any(cast(:provinces as uuid[])))
                and d.state <> 'DISCARDED'
                and d.folded like :words
                """;
        var sight = Map.<String, Object>of("everywhere", actor.isAdministrator(), "provinces", Sql.provinces(actor));
        return page(visible, sight, calendarYear, words, page, Addresses::decision);
    }

    private Listing<DecisionRow> page(
            String condition,
            Map<String, Object> parameters,
            @Nullable Integer calendarYear,
            @Nullable String words,
            int page,
            IntFunction<String> address) {
        var rows = jdbc.sql(ROWS + " where " + condition + """
                        and (cast(:year as integer) is null or d.calendar_year = :year)
                        order by d.decided_on desc, d.number desc
                        limit :size offset :skip
                        """)
                .params(parameters)
                .param("year", calendarYear)
                .param("words", Text.likePattern(words))
                .param("size", Listing.PAGE_SIZE)
                .param("skip", Listing.offset(page, Listing.PAGE_SIZE))
                .query((rs, i) ->
                        new Listing.Counted<>(row(rs, address.apply(rs.getInt("number"))), rs.getLong("total")))
                .list();
        return Listing.of(rows, page, Listing.PAGE_SIZE);
    }

    /** Calendar years of the decisions the actor may see, latest first. */
    public List<Integer> years(Actor actor) {
        return jdbc.sql("""
                        select distinct calendar_year from decision
                        where state <> 'DISCARDED'
                          and (:everywhere or authority <> 'PROVINCE_CHAIR' or province_id = any(cast(:provinces as uuid[])))
                        order by calendar_year desc
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .list();
    }

    /** Years with dossiers that wait for a decision, latest first. */
    public List<Integer> candidateYears(Actor actor) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        return jdbc.sql("""
                        select distinct y.year
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where (p.state in ('CONSIDERED', 'FORWARDED')
                               or (p.state = 'APPRAISED' and p.award_code in (:direct)))
                          and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.year desc
                        """)
                .param("direct", withoutCouncil(types()))
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .list();
    }

    /**
     * Dossiers of a year that wait for a decision and stand in no other prepared one: those of the authority first, in
     * the order of blocs and dossier numbers.
     *
     * @param except number of the prepared decision being changed, whose own dossiers are offered again; or null
     */
    public List<DecisionCandidate> candidates(
            Actor actor, EmulationYear year, Authority authority, @Nullable Integer except) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        var types = types();
        return jdbc.sql("""
                        select p.proposal_id, p.number as dossier, p.award_code, p.state, y.bloc_short_name, y.year,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where (p.state in ('CONSIDERED', 'FORWARDED')
                               or (p.state = 'APPRAISED' and p.award_code in (:direct)))
                          and y.year = :year and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                          and not exists (
                              select 1 from decision_line l join decision d on d.id = l.decision_id
                              where l.proposal_id = p.proposal_id and l.voided_at is null and d.state = 'PREPARED'
                                and d.number <> :except)
                        order by y.bloc_number, p.number
                        """)
                .param("direct", withoutCouncil(types))
                .param("year", year.value())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("except", except == null ? 0 : except)
                .query((rs, i) -> {
                    var code = rs.getString("award_code");
                    var type = types.get(code);
                    var matches = type != null && type.decider().name().equals(authority.name());
                    return new DecisionCandidate(
                            Sql.id(rs, "proposal_id"),
                            rs.getString("dossier"),
                            rs.getString("unit"),
                            code,
                            type == null ? code : type.name(),
                            rs.getString("bloc_short_name"),
                            rs.getInt("year"),
                            matches,
                            type != null && type.aboveProvince() && !"FORWARDED".equals(rs.getString("state")),
                            Addresses.proposal(rs.getString("dossier")));
                })
                .list();
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
        lines.forEach(line -> draft.add(line, null));
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
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
        settle(actor, decision, clock.instant());
    }

    /** Gives a prepared decision up; its number and its dossiers are free again. */
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

    /** Adds dossiers that the paper names too: forgotten ones, or those of another province on a central paper. */
    @Transactional
    public void add(Actor actor, int number, List<LineDraft> lines, long version) {
        var decision = load(actor, number);
        judge(DecisionStep.ADD, actor, decision).orThrow();
        StaleException.check("decision", version, decision.version());
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        var added = write(actor, decision, lines);
        decision.note(DecisionStep.ADD, null, actor.name(), clock.instant());
        decisions.flush();
        added.forEach(line -> settle(actor, decision, line));
        events.publishEvent(audit(actor, "decision.lines-added", decision)
                .with("decision.dossiers", lines.size())
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
            if (!types().containsKey(rewritten)) {
                throw new RuleViolation("awardCode", "decision.line.unknown-award");
            }
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
                .changed("award", wrong.awardCode(), correction.awardCode() == null ? null : correction.awardCode())
                .build());
    }

    /** The page of a decision. */
    public DecisionDetail detail(Actor actor, int number) {
        return jdbc.sql("select * from decision where number = :number")
                .param("number", number)
                .query((rs, i) -> new Head(
                        Sql.id(rs, "id"),
                        new ProvinceId(Sql.id(rs, "province_id")),
                        DecisionKind.valueOf(rs.getString("kind")),
                        Authority.valueOf(rs.getString("authority")),
                        rs.getString("paper_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getString("reason"),
                        rs.getObject("file_id", UUID.class),
                        DecisionState.valueOf(rs.getString("state")),
                        Sql.instant(rs, "published_at"),
                        rs.getLong("version")))
                .optional()
                .filter(head -> DecisionPolicy.maySee(actor, head.authority(), head.province()))
                .map(head -> detail(actor, number, head))
                .orElseThrow(() -> new NotFoundException("decision " + number));
    }

    /** The paper a board may read; null when none was stored. */
    public @Nullable UUID file(Actor actor, int number) {
        return detail(actor, number).file();
    }

    /** Published decisions, latest first, found by their own words or by a unit they honour. For everybody. */
    public Listing<DecisionRow> published(
            Actor actor, @Nullable Integer calendarYear, @Nullable String words, int page) {
        var published = """
                d.state = 'PUBLISHED'
                and (d.folded like :words or exists (
                    select 1 from decision_line x
                    join proposal_label p on p.proposal_id = x.proposal_id
                    join organization_label o on o.organization_id = p.organization_id
                    where x.decision_id = d.id and x.voided_at is null and x.outcome <> 'NOT_AWARDED'
                      and o.folded like :words))
                """;
        return page(published, Map.of(), calendarYear, words, page, Addresses::publicDecision);
    }

    /** Calendar years of published decisions, latest first. */
    public List<Integer> publishedYears(Actor actor) {
        return jdbc.sql(
                        "select distinct calendar_year from decision where state = 'PUBLISHED' order by calendar_year desc")
                .query(Integer.class)
                .list();
    }

    /**
     * A published decision. For everybody.
     *
     * @throws NotFoundException also for one that is not published
     */
    public PublicDecision published(Actor actor, int number) {
        return jdbc.sql("select * from decision where number = :number and state = 'PUBLISHED'")
                .param("number", number)
                .query((rs, i) -> new PublicDecision(
                        number,
                        DecisionKind.valueOf(rs.getString("kind")),
                        Authority.valueOf(rs.getString("authority")),
                        rs.getString("paper_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getObject("file_id", UUID.class),
                        rs.getTimestamp("published_at").toInstant(),
                        publicLines(Sql.id(rs, "id")),
                        Addresses.publicDecision(number)))
                .optional()
                .orElseThrow(() -> new NotFoundException("published decision " + number));
    }

    private List<PublicDecision.Line> publicLines(UUID decision) {
        return jdbc.sql("""
                        select organization_name_on(p.organization_id, d.decided_on) as unit, l.award_code,
                               y.bloc_number, y.bloc_name, y.year, l.golden_book_number, r.paper_number as revoked_by
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join decision_line rl on rl.revoked_line_id = l.id and rl.voided_at is null
                        left join decision r on r.id = rl.decision_id and r.state = 'PUBLISHED'
                        where l.decision_id = :decision and l.voided_at is null and l.outcome <> 'NOT_AWARDED'
                        order by l.position
                        """)
                .param("decision", decision)
                .query((rs, i) -> new PublicDecision.Line(
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getString("bloc_name"),
                        Addresses.publicBlocYear(
                                rs.getInt("bloc_number"), rs.getString("bloc_name"), rs.getInt("year")),
                        rs.getInt("year"),
                        rs.getString("golden_book_number"),
                        rs.getString("revoked_by")))
                .list();
    }

    private record Head(
            UUID id,
            ProvinceId province,
            DecisionKind kind,
            Authority authority,
            String paperNumber,
            LocalDate decidedOn,
            String signerName,
            @Nullable String signerTitle,
            @Nullable String reason,
            @Nullable UUID file,
            DecisionState state,
            @Nullable Instant publishedAt,
            long version) {}

    private DecisionDetail detail(Actor actor, int number, Head head) {
        var correctable = judge(DecisionStep.CORRECT, actor, head).isAllowed();
        return new DecisionDetail(
                number,
                head.kind(),
                head.authority(),
                head.paperNumber(),
                head.decidedOn(),
                head.signerName(),
                head.signerTitle(),
                head.reason(),
                head.file(),
                head.state(),
                head.publishedAt(),
                head.version(),
                lines(number, head.id(), correctable),
                jdbc.sql("select * from decision_event where decision_id = :id order by position desc")
                        .param("id", head.id())
                        .query((rs, i) -> new DecisionEventRow(
                                DecisionStep.valueOf(rs.getString("step")),
                                rs.getString("reason"),
                                rs.getString("taken_by"),
                                rs.getTimestamp("taken_at").toInstant()))
                        .list(),
                Addresses.decision(number),
                judge(DecisionStep.CHANGE, actor, head),
                judge(DecisionStep.REGISTER, actor, head),
                judge(DecisionStep.PUBLISH, actor, head),
                judge(DecisionStep.UNPUBLISH, actor, head),
                judge(DecisionStep.ADD, actor, head),
                judge(DecisionStep.DISCARD, actor, head));
    }

    private static Verdict judge(DecisionStep step, Actor actor, Head head) {
        return DecisionPolicy.judge(step, actor, head.province(), head.kind(), head.state());
    }

    private static Verdict judge(DecisionStep step, Actor actor, Decision decision) {
        return DecisionPolicy.judge(step, actor, decision.province(), decision.kind(), decision.state());
    }

    private List<DecisionLineRow> lines(int number, UUID decision, boolean correctable) {
        return jdbc.sql("""
                        select l.*, p.number as dossier, y.bloc_short_name, y.year,
                               organization_name_on(p.organization_id, d.decided_on) as unit,
                               r.paper_number as revoked_by, r.number as revoked_by_number,
                               t.paper_number as revokes
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join decision_line rl on rl.revoked_line_id = l.id and rl.voided_at is null
                        left join decision r
                            on r.id = rl.decision_id and r.state in ('REGISTERED', 'PUBLISHED')
                        left join decision_line tl on tl.id = l.revoked_line_id
                        left join decision t on t.id = tl.decision_id
                        where l.decision_id = :decision
                        order by l.position
                        """)
                .param("decision", decision)
                .query((rs, i) -> {
                    var outcome = LineOutcome.valueOf(rs.getString("outcome"));
                    var position = rs.getInt("position");
                    var revokedBy = rs.getString("revoked_by");
                    var voidedAt = Sql.instant(rs, "voided_at");
                    var dossier = rs.getString("dossier");
                    return new DecisionLineRow(
                            Sql.id(rs, "id"),
                            position,
                            Sql.id(rs, "proposal_id"),
                            dossier,
                            rs.getString("unit"),
                            rs.getString("bloc_short_name"),
                            rs.getInt("year"),
                            outcome,
                            rs.getString("award_code"),
                            rs.getString("proposed_code"),
                            rs.getString("golden_book_number"),
                            rs.getObject("achieved_from", LocalDate.class),
                            rs.getObject("achieved_to", LocalDate.class),
                            rs.getString("reason"),
                            rs.getString("stage"),
                            revokedBy,
                            revokedBy == null ? null : Addresses.decision(rs.getInt("revoked_by_number")),
                            rs.getString("revokes"),
                            rs.getString("void_reason"),
                            rs.getString("voided_by"),
                            voidedAt,
                            Addresses.proposal(dossier),
                            correctable && revokedBy == null && voidedAt == null
                                    ? Addresses.decisionLine(number, position)
                                    : null);
                })
                .list();
    }

    private Decision load(Actor actor, int number) {
        return decisions
                .findByNumber(number)
                .filter(decision -> DecisionPolicy.maySee(actor, decision.authority(), decision.province()))
                .orElseThrow(() -> new NotFoundException("decision " + number));
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
                .single());
    }

    private record Waiting(UUID proposal, String state, String awardCode) {}

    /** Writes lines after checking that each dossier is within the actor's scope. */
    private List<DecisionLine> write(Actor actor, Decision decision, List<LineDraft> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        Map<UUID, Waiting> found = new HashMap<>();
        jdbc.sql("""
                        select p.proposal_id, p.state, p.award_code
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id in (:proposals) and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        """)
                .param("proposals", lines.stream().map(LineDraft::proposal).toList())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) ->
                        new Waiting(Sql.id(rs, "proposal_id"), rs.getString("state"), rs.getString("award_code")))
                .list()
                .forEach(waiting -> found.put(waiting.proposal(), waiting));
        var written = new ArrayList<DecisionLine>();
        for (var line : lines) {
            var waiting = found.get(line.proposal());
            if (waiting == null) {
                throw new RuleViolation("dossiers", "decision.unknown-dossier");
            }
            written.add(decision.add(line, line.outcome() == LineOutcome.NOT_AWARDED ? waiting.state() : null));
        }
        return written;
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

    /** Names of awards in force today by code. */
    private Map<String, AwardType> types() {
        var types = new HashMap<String, AwardType>();
        rulebook.awardTypes(LocalDate.now(clock)).forEach(type -> types.put(type.code(), type));
        return types;
    }

    private static List<String> withoutCouncil(Map<String, AwardType> types) {
        var codes = new ArrayList<String>();
        codes.add("");
        types.values().stream()
                .filter(type -> !type.needsCouncil())
                .map(AwardType::code)
                .forEach(codes::add);
        return codes;
    }

    private AuditedEvent.Builder audit(Actor actor, String action, Decision decision) {
        return AuditedEvent.of(actor, action, "decision", decision.id(), decision.paperNumber())
                .at(Addresses.decision(decision.number()))
                .in(decision.province());
    }

    private static DecisionRow row(ResultSet rs, String address) throws SQLException {
        return new DecisionRow(
                rs.getInt("number"),
                DecisionKind.valueOf(rs.getString("kind")),
                Authority.valueOf(rs.getString("authority")),
                rs.getString("paper_number"),
                rs.getObject("decided_on", LocalDate.class),
                rs.getString("signer_name"),
                DecisionState.valueOf(rs.getString("state")),
                rs.getInt("awarded"),
                rs.getInt("refused"),
                rs.getString("years"),
                address);
    }

    static String date(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
