package vn.thidua.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.Removal;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

/** The laws, decrees and circulars the catalogue rests on, as the administrator keeps them; everybody reads them. */
@Service
@Transactional(readOnly = true)
public class LegalTexts {
    private static final String SELECT =
            "select id, code, number, title, kind, valid_from, valid_to, note, version from legal_text";

    private final JdbcClient jdbc;
    private final RuleTable table;
    private final ApplicationEventPublisher events;

    LegalTexts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = new RuleTable(jdbc, "legal_text", "one.code = other.code");
        this.events = events;
    }

    public Verdict mayKeep(Actor actor) {
        return RulebookPolicy.judge(actor);
    }

    /**
     * The texts, the newest first, a law before its decrees and circulars.
     *
     * @param on the day they hold; null: all
     */
    public List<LegalText> list(Actor actor, @Nullable LocalDate on) {
        return jdbc.sql(SELECT + """
                         where cast(:on as date) is null or daterange(valid_from, valid_to, '[)') @> cast(:on as date)
                        order by valid_from desc nulls last,
                                 array_position(array['LAW', 'DECREE', 'CIRCULAR', 'DECISION'], kind), number
                        """)
                .param("on", on, Types.DATE)
                .query(LegalTexts::text)
                .list();
    }

    /** @throws NotFoundException for an unknown text */
    public LegalText find(Actor actor, UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(LegalTexts::text)
                .optional()
                .orElseThrow(() -> new NotFoundException("legal text " + id));
    }

    /** Enters a text. The same number twice is refused by the schema. */
    @Transactional
    public UUID add(Actor actor, KeepLegalText command) {
        RulebookPolicy.judge(actor).orThrow();
        Validity.requireOrder(command.validFrom(), command.validTo());
        var id = UUID.randomUUID();
        filled(command, """
                        insert into legal_text (id, code, number, title, kind, valid_from, valid_to, note)
                        values (:id, :code, :number, :title, :kind, :from, :to, :note)
                        """)
                .param("id", id)
                .param("code", table.codeOf(command.number()))
                .update();
        events.publishEvent(event(actor, "legal-text.added", id, command.number())
                .with("legal-text.title", command.title())
                .with("rulebook.valid-from", command.validFrom())
                .with("rulebook.valid-to", command.validTo())
                .with("reason", command.reason())
                .build());
        return id;
    }

    /** Puts a wrongly entered text right; what was there before stays in the trail. */
    @Transactional
    public void correct(Actor actor, UUID id, KeepLegalText command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var old = find(actor, id);
        Validity.requireOrder(command.validFrom(), command.validTo());
        var changed =
                filled(command, """
                        update legal_text set number = :number, title = :title, kind = :kind, valid_from = :from,
                               valid_to = :to, note = :note, version = version + 1
                        where id = :id and version = :version
                        """).param("id", id).param("version", version).update();
        StaleException.requireWritten("legal text " + id, changed);
        events.publishEvent(event(actor, "legal-text.corrected", id, command.number())
                .changed("legal-text.number", old.number(), command.number())
                .changed("legal-text.title", old.title(), command.title())
                .changed("legal-text.kind", old.kind(), command.kind())
                .changed("rulebook.valid-from", old.validFrom(), command.validFrom())
                .changed("rulebook.valid-to", old.validTo(), command.validTo())
                .changed("legal-text.note", old.note(), command.note())
                .with("reason", command.reason())
                .build());
    }

    /**
     * The text holds no more from that day on.
     *
     * @throws RuleViolation when it has not begun by then, or ended sooner
     */
    @Transactional
    public void end(Actor actor, UUID id, Ending ending) {
        RulebookPolicy.judge(actor).orThrow();
        var old = find(actor, id);
        StaleException.check("legal text", ending.version(), old.version());
        Validity.requireEndable(old, ending.on());
        table.end(id, ending.on(), ending.version());
        events.publishEvent(event(actor, "legal-text.ended", id, old.number())
                .changed("rulebook.valid-to", old.validTo(), ending.on())
                .with("reason", ending.reason())
                .build());
    }

    /** Whether a text entered by mistake may be taken out: no rule of the book rests on it. */
    public Verdict mayRemove(Actor actor, LegalText text) {
        return RulebookPolicy.judge(actor).and(Verdict.unless(!isCited(text), "rulebook.refused.cited", text.number()));
    }

    private boolean isCited(LegalText text) {
        return jdbc.sql("""
                        select exists (select from award_type where position(:number in legal_basis) > 0)
                            or exists (select from vote_threshold where position(:number in source) > 0)
                            or exists (select from return_ground where position(:number in legal_basis) > 0)
                        """).param("number", text.number()).query(Boolean.class).single();
    }

    /**
     * Takes out a text entered by mistake.
     *
     * @throws vn.thidua.kernel.RefusedException when a rule names its number as the text it stands in
     */
    @Transactional
    public void remove(Actor actor, UUID id, Removal removal) {
        var gone = find(actor, id);
        mayRemove(actor, gone).orThrow();
        table.delete(id, removal.version());
        events.publishEvent(event(actor, "legal-text.removed", id, gone.number())
                .at(Addresses.LEGAL_TEXTS)
                .with("legal-text.title", gone.title())
                .with("rulebook.valid-from", gone.validFrom())
                .with("rulebook.valid-to", gone.validTo())
                .with("reason", removal.reason())
                .build());
    }

    private JdbcClient.StatementSpec filled(KeepLegalText command, String sql) {
        return jdbc.sql(sql)
                .param("number", command.number())
                .param("title", command.title())
                .param("kind", command.kind().name())
                .param("from", command.validFrom(), Types.DATE)
                .param("to", command.validTo(), Types.DATE)
                .param("note", command.note(), Types.VARCHAR);
    }

    private static AuditedEvent.Builder event(Actor actor, String action, UUID id, String number) {
        return AuditedEvent.of(actor, action, "legal-text", id, number).at(Addresses.LEGAL_TEXTS + "/" + id);
    }

    private static LegalText text(ResultSet row, int n) throws SQLException {
        return new LegalText(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("number"),
                row.getString("title"),
                LegalText.Kind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"),
                row.getLong("version"));
    }
}
