package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.StoredFile;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** What stands in a dossier: written and attached until it is sent, read as it was sent. */
@Service
@Transactional(readOnly = true)
public class DossierContents {
    private final Proposals proposals;
    private final ProposalRepository repository;
    private final Papers papers;
    private final Files files;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierContents(
            Proposals proposals,
            ProposalRepository repository,
            Papers papers,
            Files files,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.papers = papers;
        this.files = files;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
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

    private Proposal writable(Actor actor, ProposalId id) {
        var proposal = proposals.held(actor, id);
        ProposalPolicy.judgeEditing(proposals.facts(actor, proposal), actor).orThrow();
        return proposal;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
