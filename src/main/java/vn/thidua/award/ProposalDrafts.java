package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.conference.AdoptedResolution;
import vn.thidua.conference.Resolutions;
import vn.thidua.document.FileId;
import vn.thidua.document.FileSummary;
import vn.thidua.document.Files;
import vn.thidua.document.StoredFile;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.organization.Organizations;

/** Making dossiers from locked minutes and filling them until they are sent. */
@Service
@Transactional(readOnly = true)
public class ProposalDrafts {
    /** The version of a quota that is not recorded yet. */
    public static final long NEW = -1;

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final ProposalNumbers numbers;
    private final Resolutions resolutions;
    private final Organizations organizations;
    private final BlocYears blocYears;
    private final Awards awards;
    private final Papers papers;
    private final Files files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalDrafts(
            Proposals proposals,
            ProposalRepository repository,
            ProposalNumbers numbers,
            Resolutions resolutions,
            Organizations organizations,
            BlocYears blocYears,
            Awards awards,
            Papers papers,
            Files files,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.numbers = numbers;
        this.resolutions = resolutions;
        this.organizations = organizations;
        this.blocYears = blocYears;
        this.awards = awards;
        this.papers = papers;
        this.files = files;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Made(String number, ProposalState state, boolean visible) {}

    /** What the locked minutes of this bloc and year propose, and what was made of it. */
    public ProposalDesk desk(Actor actor, BlocYearScope scope) {
        var adopted = resolutions.adopted(actor, scope.id());
        var types = awards.types();
        var names = names(actor, scope, adopted);
        var made = new HashMap<String, Made>();
        jdbc.sql("""
                        select p.organization_id, p.award_code, p.number, p.state, %s as visible
                        from proposal p where p.bloc_year_id = :blocYear order by p.created_at
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("blocYear", scope.id().value())
                .query(row -> {
                    made.put(
                            row.getString("organization_id") + row.getString("award_code"),
                            new Made(
                                    row.getString("number"),
                                    ProposalState.valueOf(row.getString("state")),
                                    row.getBoolean("visible")));
                });
        var lines = new ArrayList<DraftLine>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var line : adopted) {
            var unit = line.unit();
            var dossier = unit == null ? null : made.get(unit.value() + line.awardCode());
            counts.merge(
                    line.awardCode(), unit == null ? Objects.requireNonNullElse(line.quantity(), 0) : 1, Integer::sum);
            lines.add(new DraftLine(
                    line.id().value(),
                    Awards.name(types.get(line.awardCode()), line.awardCode()),
                    line.awardCode(),
                    unit == null ? null : names.getOrDefault(unit, ""),
                    line.quantity(),
                    line.sourceWording(),
                    line.conferenceNumber(),
                    line.conferenceTitle(),
                    line.minutesNo(),
                    vote(line),
                    dossier == null ? null : dossier.number(),
                    dossier == null ? null : dossier.state(),
                    dossier != null && dossier.visible()));
        }
        var quotas = jdbc.sql(
                        "select award_code, quantity, source, version from award_quota where bloc_year_id = :id order by 1")
                .param("id", scope.id().value())
                .query((row, n) -> new QuotaView(
                        row.getString(1),
                        Awards.name(types.get(row.getString(1)), row.getString(1)),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        counts.getOrDefault(row.getString(1), 0),
                        row.getLong(4)))
                .list();
        record Recorded(
                @Nullable String number,
                @Nullable LocalDate date,
                @Nullable UUID file,
                long version) {}
        var letter = jdbc.sql(
                        "select document_number, document_date, file_id, version from proposal_submission where bloc_year_id = :id")
                .param("id", scope.id().value())
                .query((row, n) -> new Recorded(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class),
                        row.getLong(4)))
                .optional()
                .orElse(new Recorded(null, null, null, NEW));
        return new ProposalDesk(
                lines,
                quotas,
                ProposalPolicy.judgeDrafting(scope, actor),
                ProposalPolicy.judgeQuota(scope, actor),
                letter.number(),
                letter.date(),
                fileName(actor, letter.file()),
                letter.version(),
                (int) made.values().stream()
                        .filter(dossier -> dossier.visible() && dossier.state().isEditable())
                        .count());
    }

    private @Nullable String fileName(Actor actor, @Nullable UUID file) {
        return file == null
                ? null
                : files.summaries(actor, List.of(new FileId(file))).stream()
                        .findFirst()
                        .map(FileSummary::name)
                        .orElse(null);
    }

    private Map<OrganizationId, String> names(Actor actor, BlocYearScope scope, List<AdoptedResolution> adopted) {
        var units = new ArrayList<OrganizationId>();
        for (var line : adopted) {
            if (line.unit() != null) {
                units.add(line.unit());
            }
        }
        return organizations.names(actor, units, LocalDate.of(scope.year().value(), 12, 31));
    }

    private static VoteResult vote(AdoptedResolution line) {
        var figures = line.figures();
        return figures == null
                ? new VoteResult(line.method().name(), null, null, null)
                : new VoteResult(
                        line.method().name(),
                        figures.basis() == null ? null : figures.basis().name(),
                        figures.base(),
                        figures.inFavour());
    }

    /**
     * Makes a dossier for every named line that has none.
     *
     * @param only one line, also when its dossier was withdrawn; null for all that never had one
     * @param quotaReason why more are proposed than the bloc was given; needed where a quota is exceeded
     * @return how many were made
     */
    @Transactional
    public int draft(Actor actor, BlocYearId blocYear, @Nullable UUID only, @Nullable String quotaReason) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeDrafting(scope, actor).orThrow();
        var desk = desk(actor, scope);
        var reason = Text.prose(quotaReason);
        var count = 0;
        var adopted = new HashMap<UUID, AdoptedResolution>();
        resolutions
                .adopted(actor, blocYear)
                .forEach(line -> adopted.put(line.id().value(), line));
        for (var line : desk.lines()) {
            var source = adopted.get(line.resolution());
            if (!line.isReady() || source == null || source.unit() == null) {
                continue;
            }
            if (only == null ? line.number() != null : !only.equals(line.resolution())) {
                continue;
            }
            var exceeded = desk.quotas().stream()
                    .filter(quota -> quota.awardCode().equals(line.awardCode()) && quota.exceeded())
                    .findFirst();
            if (exceeded.isPresent() && reason == null) {
                throw new RuleViolation(
                        "reason",
                        "award.quota.exceeded",
                        Objects.requireNonNullElse(exceeded.get().quantity(), 0),
                        exceeded.get().source(),
                        exceeded.get().proposed(),
                        exceeded.get().award());
            }
            make(actor, scope, line, source, source.unit(), exceeded.isPresent() ? reason : null);
            count++;
        }
        return count;
    }

    private void make(
            Actor actor,
            BlocYearScope scope,
            DraftLine line,
            AdoptedResolution source,
            OrganizationId unit,
            @Nullable String quotaReason) {
        var number = numbers.next(scope.province(), scope.year());
        var proposal = Proposal.draft(
                number,
                scope.province(),
                scope.id(),
                scope.year(),
                unit,
                line.awardCode(),
                new Proposal.Origin(
                        source.id().value(),
                        source.conference().value(),
                        source.minutesNo(),
                        source.sourceWording(),
                        source.leading(),
                        line.vote()),
                Text.fold(number + " " + line.unit() + " " + line.award()),
                actor,
                clock.instant());
        if (quotaReason != null) {
            proposal.exceedQuota(quotaReason);
        }
        repository.saveAndFlush(proposal);
        events.publishEvent(AuditedEvent.of(
                        actor, "award.created", "proposal", proposal.id().value(), number)
                .at(Addresses.proposal(number))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year())
                .with("award.unit", line.unit())
                .with("award.award", line.award())
                .with("reason", quotaReason)
                .build());
    }

    /** Changes summary and achievements; null clears one. */
    @Transactional
    public void describe(
            Actor actor, ProposalId id, @Nullable String summary, @Nullable String achievements, long version) {
        var proposal = writable(actor, id);
        StaleException.check("proposal " + proposal.number(), version, proposal.version());
        var event = Proposals.audit(actor, proposal, "award.described")
                .changed("award.summary", proposal.summary(), summary)
                .changed("award.achievements", proposal.achievements(), achievements);
        proposal.describe(summary, achievements);
        repository.flush();
        events.publishEvent(event.build());
    }

    /**
     * Puts a file into the dossier.
     *
     * @throws RuleViolation on field {@code file} when it is none of the accepted kinds, lies about its kind or is too large
     */
    @Transactional
    public UUID attach(Actor actor, ProposalId id, PaperKind kind, String title, String fileName, byte[] content) {
        var proposal = writable(actor, id);
        var file = files.store(actor, fileName, content);
        var paper = UUID.randomUUID();
        jdbc.sql("""
                        insert into proposal_paper (id, proposal_id, kind, title, file_id, attached_at, attached_by)
                        values (:id, :proposal, :kind, :title, :file, :at, :by)
                        """)
                .param("id", paper)
                .param("proposal", id.value())
                .param("kind", kind.name())
                .param("title", title)
                .param("file", file.value())
                .param("at", now())
                .param("by", actor.name())
                .update();
        events.publishEvent(Proposals.audit(actor, proposal, "award.paper-attached")
                .with("award.paper", title)
                .build());
        return paper;
    }

    /** Takes a file out of the dossier; the row stays, so that it can be put back and what was sent stays readable. */
    @Transactional
    public void detach(Actor actor, ProposalId id, UUID paper) {
        toggle(actor, id, paper, true);
    }

    /** Puts a file back that was taken out. */
    @Transactional
    public void restore(Actor actor, ProposalId id, UUID paper) {
        toggle(actor, id, paper, false);
    }

    private void toggle(Actor actor, ProposalId id, UUID paper, boolean out) {
        var proposal = writable(actor, id);
        var changed = jdbc.sql("""
                        update proposal_paper set removed_at = cast(:at as timestamptz), removed_by = :by
                        where id = :id and proposal_id = :proposal and (removed_at is null) = :out
                        """)
                .param("at", out ? now() : null)
                .param("by", out ? actor.name() : null)
                .param("id", paper)
                .param("proposal", id.value())
                .param("out", out)
                .update();
        if (changed == 0) {
            throw new NotFoundException("paper " + paper);
        }
        events.publishEvent(Proposals.audit(actor, proposal, out ? "award.paper-removed" : "award.paper-restored")
                .with("award.paper", paperTitle(paper))
                .build());
    }

    private String paperTitle(UUID paper) {
        return jdbc.sql("select title from proposal_paper where id = :id")
                .param("id", paper)
                .query(String.class)
                .single();
    }

    /** A paper's file, for whoever sees the dossier; also one taken out since, because it may have been sent. */
    public StoredFile open(Actor actor, String number, UUID paper) {
        var dossier = proposals.dossier(actor, number);
        var file = jdbc.sql("select file_id from proposal_paper where id = :id and proposal_id = :proposal")
                .param("id", paper)
                .param("proposal", dossier.id().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("paper " + paper));
        return files.open(actor, new FileId(file));
    }

    /** What was sent by that step of the dossier, exactly as it was then. */
    public SentDossier sent(Actor actor, String number, int move) {
        var dossier = proposals.dossier(actor, number);
        var explanations = jdbc.sql("""
                        select check_kind, text from proposal_snapshot_explanation
                        where proposal_id = :id and no = :no order by check_kind
                        """)
                .param("id", dossier.id().value())
                .param("no", move)
                .query((row, n) -> new SentDossier.Explanation(Check.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
        return jdbc.sql("""
                        select s.summary, s.achievements, s.letter_number, s.letter_date, s.letter_file_id,
                               m.taken_at, m.name, m.note
                        from proposal_snapshot s join proposal_move m on m.proposal_id = s.proposal_id and m.no = s.no
                        where s.proposal_id = :id and s.no = :no
                        """)
                .param("id", dossier.id().value())
                .param("no", move)
                .query((row, n) -> new SentDossier(
                        dossier,
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("note"),
                        row.getString("summary"),
                        row.getString("achievements"),
                        letter(row, Addresses.sentDossier(number, move)),
                        papers.sent(actor, dossier.id(), number, move),
                        explanations))
                .optional()
                .orElseThrow(() -> new NotFoundException("what was sent by step " + move + " of " + number));
    }

    private static SentDossier.@Nullable Letter letter(ResultSet row, String sent) throws SQLException {
        var number = row.getString("letter_number");
        var date = row.getObject("letter_date", LocalDate.class);
        var file = row.getObject("letter_file_id");
        return number == null && date == null && file == null
                ? null
                : new SentDossier.Letter(number, date, file == null ? null : sent + "/to-trinh");
    }

    /**
     * The file of the letter as it stood when the dossier was sent.
     *
     * @throws NotFoundException for a dossier the actor may not see, a step that sent nothing, a letter without a file
     */
    public StoredFile openSentLetter(Actor actor, String number, int move) {
        var dossier = proposals.dossier(actor, number);
        return jdbc.sql("""
                        select letter_file_id from proposal_snapshot
                        where proposal_id = :id and no = :no and letter_file_id is not null
                        """)
                .param("id", dossier.id().value())
                .param("no", move)
                .query(UUID.class)
                .optional()
                .map(file -> files.open(actor, new FileId(file)))
                .orElseThrow(() -> new NotFoundException("letter sent by step " + move + " of " + number));
    }

    /** What the bloc says to a condition that needs a look. */
    @Transactional
    public void explain(Actor actor, ProposalId id, Check.Kind kind, String text) {
        var proposal = writable(actor, id);
        jdbc.sql("""
                        insert into proposal_explanation (proposal_id, check_kind, text, written_by, written_at)
                        values (:id, :kind, :text, :by, :at)
                        on conflict (proposal_id, check_kind)
                        do update set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("text", text)
                .param("by", actor.name())
                .param("at", now())
                .update();
        events.publishEvent(Proposals.audit(actor, proposal, "award.explained")
                .with("reason", text)
                .build());
    }

    /**
     * Records how many of an award the bloc may propose; a null quantity: said at the conference, number not recorded.
     *
     * @param version of the quota as the actor saw it, {@link #NEW} for one not recorded yet
     * @throws StaleException when somebody else recorded it since
     */
    @Transactional
    public void recordQuota(
            Actor actor,
            BlocYearId blocYear,
            String awardCode,
            @Nullable Integer quantity,
            String source,
            long version) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeQuota(scope, actor).orThrow();
        var award = awards.type(awardCode).name();
        var recorded = jdbc.sql("""
                        insert into award_quota as quota (bloc_year_id, award_code, quantity, source, version)
                        values (:blocYear, :award, cast(:quantity as integer), :source, 0)
                        on conflict (bloc_year_id, award_code)
                        do update set quantity = excluded.quantity, source = excluded.source, version = quota.version + 1
                        where quota.version = :version
                        """)
                .param("version", version)
                .param("blocYear", blocYear.value())
                .param("award", awardCode)
                .param("quantity", quantity)
                .param("source", source)
                .update();
        if (recorded == 0) {
            throw new StaleException("quota of " + awardCode + " for " + blocYear);
        }
        events.publishEvent(AuditedEvent.of(
                        actor,
                        "award.quota-recorded",
                        "bloc-year",
                        blocYear.value(),
                        scope.shortName() + " " + scope.year())
                .at(Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value()))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year())
                .with("award.award", award)
                .with("award.quantity", quantity)
                .with("award.source", source)
                .build());
    }

    /**
     * The bloc's tờ trình as far as known.
     *
     * @param file null keeps the file uploaded before
     * @param version of the letter as the actor saw it, {@link #NEW} for one not recorded yet
     */
    public record Letter(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable LetterFile file,
            long version) {}

    /** The signed letter; its kind is read from its content. */
    public record LetterFile(String name, byte[] content) {}

    /**
     * Records the bloc's tờ trình.
     *
     * @throws RuleViolation on field {@code file} when it is none of the accepted kinds, lies about its kind or is too large
     * @throws StaleException when somebody else recorded it since
     */
    @Transactional
    public void recordLetter(Actor actor, BlocYearId blocYear, Letter letter) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeDrafting(scope, actor).orThrow();
        var file = letter.file();
        var stored = file == null
                ? null
                : files.store(actor, file.name(), file.content()).value();
        var recorded = jdbc.sql("""
                        insert into proposal_submission as letter
                            (id, bloc_year_id, document_number, document_date, file_id, version)
                        values (:id, :blocYear, :number, cast(:date as date), cast(:file as uuid), 0)
                        on conflict (bloc_year_id) do update set document_number = excluded.document_number,
                            document_date = excluded.document_date,
                            file_id = coalesce(excluded.file_id, letter.file_id), version = letter.version + 1
                        where letter.version = :version
                        """)
                .param("file", stored)
                .param("version", letter.version())
                .param("id", UUID.randomUUID())
                .param("blocYear", blocYear.value())
                .param("number", letter.number())
                .param("date", letter.date())
                .update();
        if (recorded == 0) {
            throw new StaleException("letter of " + blocYear);
        }
        events.publishEvent(AuditedEvent.of(
                        actor,
                        "award.letter-recorded",
                        "bloc-year",
                        blocYear.value(),
                        scope.shortName() + " " + scope.year())
                .at(Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value()))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year())
                .with("award.document", letter.number())
                .with("award.paper", file == null ? null : file.name())
                .build());
    }

    /** The signed tờ trình, for the bloc of that year, the council and the board. */
    public StoredFile openLetter(Actor actor, BlocYearId blocYear) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeReadingLetter(scope, actor).orThrow();
        return jdbc.sql("select file_id from proposal_submission where bloc_year_id = :id and file_id is not null")
                .param("id", blocYear.value())
                .query(UUID.class)
                .optional()
                .map(file -> files.open(actor, new FileId(file)))
                .orElseThrow(() -> new NotFoundException("letter of " + blocYear));
    }

    private Proposal writable(Actor actor, ProposalId id) {
        var proposal = proposals.held(actor, id);
        ProposalPolicy.judgeEditing(proposals.facts(actor, proposal), actor).orThrow();
        return proposal;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
