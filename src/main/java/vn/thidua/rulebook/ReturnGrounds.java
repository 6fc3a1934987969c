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

/**
 * The grounds on which dossiers go back, as people keep them. Dossiers keep the words they were returned with, so that
 * no change here touches the past; a ground that is no longer wanted ends on a day.
 */
@Service
@Transactional(readOnly = true)
public class ReturnGrounds {
    private static final String SELECT =
            "select id, code, text, legal_basis, rank, valid_from, valid_to, version, refusing from return_ground";

    private final JdbcClient jdbc;
    private final RuleTable table;
    private final ApplicationEventPublisher events;
    private final Removals removals;

    ReturnGrounds(JdbcClient jdbc, ApplicationEventPublisher events, Removals removals) {
        this.jdbc = jdbc;
        this.table = new RuleTable(jdbc, "return_ground", "one.code = other.code");
        this.events = events;
        this.removals = removals;
    }

    public Verdict mayKeep(Actor actor) {
        return RulebookPolicy.judge(actor);
    }

    /** @param on the day they hold; null: all that were ever kept */
    public List<GroundVersion> list(Actor actor, @Nullable LocalDate on) {
        return jdbc.sql(SELECT + """
                         where cast(:on as date) is null or validity @> cast(:on as date)
                        order by rank, code, valid_from desc nulls last
                        """)
                .param("on", on, Types.DATE)
                .query(ReturnGrounds::ground)
                .list();
    }

    /** @throws NotFoundException for an unknown ground */
    public GroundVersion find(Actor actor, UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ReturnGrounds::ground)
                .optional()
                .orElseThrow(() -> new NotFoundException("return ground " + id));
    }

    /** Every version of that ground, the newest first. */
    public List<GroundVersion> versions(Actor actor, GroundVersion of) {
        return jdbc.sql(SELECT + " where code = :code order by valid_from desc nulls last")
                .param("code", of.code())
                .query(ReturnGrounds::ground)
                .list();
    }

    /** Enters a ground that was not in the book. */
    @Transactional
    public UUID add(Actor actor, KeepGround command) {
        RulebookPolicy.judge(actor).orThrow();
        Validity.requireOrder(command.validFrom(), command.validTo());
        return insert(actor, table.codeOf(command.text()), command);
    }

    /**
     * A new wording or a new article of a ground from a day on; the present version ends the day before.
     *
     * @throws RuleViolation when the new day is not after the first day of the present version, or days are left without
     *     this ground and nobody said that this is meant
     */
    @Transactional
    public UUID replace(Actor actor, UUID present, KeepGround command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var old = find(actor, present);
        StaleException.check("return ground", version, old.version());
        Validity.requireOrder(command.validFrom(), command.validTo());
        var from = Validity.requireFollowing(old.validFrom(), command.validFrom());
        requireNoNewGap(present, UUID.randomUUID(), command);
        if (old.validTo() == null || from.isBefore(old.validTo())) {
            table.end(present, from, version);
            events.publishEvent(event(actor, "return-ground.ended", old.id(), old.text())
                    .changed("rulebook.valid-to", old.validTo(), from)
                    .with("reason", command.reason())
                    .build());
        }
        var added = insert(actor, old.code(), command);
        table.keepFormerEnd(added, old.validTo());
        return added;
    }

    /** Puts a wrongly entered ground right; what was there before stays in the trail. */
    @Transactional
    public void correct(Actor actor, UUID id, KeepGround command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var old = find(actor, id);
        Validity.requireOrder(command.validFrom(), command.validTo());
        requireNoNewGap(id, id, command);
        var changed =
                filled(command, """
                        update return_ground set text = :text, legal_basis = :basis, rank = :rank, valid_from = :from,
                               valid_to = :to, version = version + 1
                        where id = :id and version = :version
                        """).param("id", id).param("version", version).update();
        StaleException.requireWritten("return ground " + id, changed);
        events.publishEvent(event(actor, "return-ground.corrected", id, command.text())
                .changed("return-ground.text", old.text(), command.text())
                .changed("rulebook.source", old.legalBasis(), command.legalBasis())
                .changed("return-ground.rank", old.rank(), command.rank())
                .changed("rulebook.valid-from", old.validFrom(), command.validFrom())
                .changed("rulebook.valid-to", old.validTo(), command.validTo())
                .with("reason", command.reason())
                .build());
    }

    /**
     * The ground is offered no more from that day on.
     *
     * @throws RuleViolation when it has not begun by then, or ended sooner
     */
    @Transactional
    public void end(Actor actor, UUID id, Ending ending) {
        RulebookPolicy.judge(actor).orThrow();
        var old = find(actor, id);
        StaleException.check("return ground", ending.version(), old.version());
        Validity.requireEndable(old, ending.on());
        table.end(id, ending.on(), ending.version());
        events.publishEvent(event(actor, "return-ground.ended", id, old.text())
                .changed("rulebook.valid-to", old.validTo(), ending.on())
                .with("reason", ending.reason())
                .build());
    }

    private void requireNoNewGap(UUID of, UUID changed, KeepGround command) {
        var versions = table.spans(of);
        Span.requireNoNewGap(
                versions,
                Span.with(versions, new Span(changed, command.validFrom(), command.validTo())),
                command.gapAccepted());
    }

    /** Whether a ground entered by mistake may be taken out: it has not begun, or nothing went back on it. */
    public Verdict mayRemove(Actor actor, GroundVersion ground) {
        return RulebookPolicy.judge(actor)
                .and(RulebookPolicy.remove(
                        removals.isAhead(ground),
                        () -> removals.reliesOnGround(ground.code(), table.enteredAt(ground.id()))));
    }

    /** The version that holds on in place of this one when it is taken out; null where this one cut none short. */
    public @Nullable HeldOn heldOn(Actor actor, UUID id) {
        return table.before(id)
                .map(before -> new HeldOn(find(actor, before.id()), before.until()))
                .orElse(null);
    }

    /**
     * Takes out a ground entered by mistake; the version that it cut short holds on to its own end.
     *
     * @throws vn.thidua.kernel.RefusedException when something went back on it
     */
    @Transactional
    public void remove(Actor actor, UUID id, Removal removal) {
        var gone = find(actor, id);
        mayRemove(actor, gone).orThrow();
        var before = table.remove(id, removal.version());
        events.publishEvent(event(actor, "return-ground.removed", id, gone.text())
                .at(Addresses.RETURN_GROUNDS)
                .with("rulebook.source", gone.legalBasis())
                .with("rulebook.valid-from", gone.validFrom())
                .with("rulebook.valid-to", gone.validTo())
                .with("reason", removal.reason())
                .build());
        before.ifPresent(one -> events.publishEvent(event(actor, "return-ground.held-on", one.id(), gone.text())
                .changed("rulebook.valid-to", gone.validFrom(), one.until())
                .with("reason", removal.reason())
                .build()));
    }

    private UUID insert(Actor actor, String code, KeepGround command) {
        var id = UUID.randomUUID();
        filled(command, """
                        insert into return_ground (id, code, text, legal_basis, rank, valid_from, valid_to, refusing)
                        values (:id, :code, :text, :basis, :rank, :from, :to,
                                exists (select from return_ground former where former.code = :code and former.refusing))
                        """).param("id", id).param("code", code).update();
        events.publishEvent(event(actor, "return-ground.added", id, command.text())
                .with("rulebook.source", command.legalBasis())
                .with("rulebook.valid-from", command.validFrom())
                .with("rulebook.valid-to", command.validTo())
                .with("reason", command.reason())
                .build());
        return id;
    }

    private JdbcClient.StatementSpec filled(KeepGround command, String sql) {
        return jdbc.sql(sql)
                .param("text", command.text())
                .param("basis", command.legalBasis(), Types.VARCHAR)
                .param("rank", command.rank())
                .param("from", command.validFrom(), Types.DATE)
                .param("to", command.validTo(), Types.DATE);
    }

    private static AuditedEvent.Builder event(Actor actor, String action, UUID id, String text) {
        return AuditedEvent.of(actor, action, "return-ground", id, text).at(Addresses.RETURN_GROUNDS + "/" + id);
    }

    private static GroundVersion ground(ResultSet row, int n) throws SQLException {
        return new GroundVersion(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("text"),
                row.getString("legal_basis"),
                row.getInt("rank"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"),
                row.getBoolean("refusing"));
    }
}
