package vn.thidua.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.RegistryAct.Effect;
import vn.thidua.organization.RegistryAct.Line;

/**
 * Takes back mergers, splits, pasted lists and removed aliases. For a day that takes one press (UX 3.5); later it takes
 * a reason. Bodies that an act entered leave the register with it, so that an act is taken back only as long as no
 * record of any module names one of them: the foreign keys of those records refuse, whoever wrote them.
 */
@Service
@Transactional(readOnly = true)
public class RegistryActs {
    /** How long one press is enough. */
    static final Duration FREELY = Duration.ofHours(24);

    private static final String SELECT =
            "select a.id, a.province_id, a.kind, a.done_at, a.done_by, a.undone_at from organization_act a";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistryActs(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor may take that act back, as far as rights go. */
    public Verdict mayUndo(Actor actor, RegistryAct act) {
        return OrganizationPolicy.keep(actor, act.province())
                .and(Verdict.unless(act.undoneAt() == null, "organization.undo.done-already"));
    }

    /** @throws NotFoundException for an unknown act, or one in a province outside the actor's scope */
    public RegistryAct find(Actor actor, UUID id) {
        var lines = lines(id);
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> act(row, lines))
                .optional()
                .filter(act -> actor.covers(act.province()))
                .orElseThrow(() -> new NotFoundException("registry act " + id));
    }

    private RegistryAct act(ResultSet row, List<Line> lines) throws SQLException {
        var doneAt = row.getTimestamp("done_at").toInstant();
        var undoneAt = row.getTimestamp("undone_at");
        return new RegistryAct(
                row.getObject("id", UUID.class),
                new ProvinceId(row.getObject("province_id", UUID.class)),
                ActKind.valueOf(row.getString("kind")),
                doneAt,
                row.getString("done_by"),
                undoneAt == null ? null : undoneAt.toInstant(),
                doneAt.plus(FREELY).isBefore(clock.instant()),
                lines);
    }

    /** Acts on that body that still stand, the latest first, without their lines; none for those who may not undo. */
    public List<RegistryAct> standing(Actor actor, OrganizationId organization) {
        if (!actor.isBoard()) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + """
                         where a.undone_at is null and exists (
                            select from organization_act_line l
                            where l.act_id = a.id and :organization in (l.organization_id, l.other_id))
                        order by a.done_at desc limit 10
                        """)
                .param("organization", organization.value())
                .query((row, n) -> act(row, List.of()))
                .list()
                .stream()
                .filter(act -> mayUndo(actor, act).isAllowed())
                .toList();
    }

    /**
     * Takes an act back.
     *
     * @param reason needed once {@link #FREELY} has passed
     * @throws RuleViolation when a needed reason is missing
     * @throws RefusedException when records made since depend on the act
     */
    @Transactional
    public void undo(Actor actor, UUID id, @Nullable String reason) {
        jdbc.sql("select 1 from organization_act where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        var act = find(actor, id);
        mayUndo(actor, act).orThrow();
        if (act.needsReason() && reason == null) {
            throw new RuleViolation("reason", "organization.undo.reason");
        }
        try {
            of(act, Effect.LINKED).forEach(this::unlink);
            of(act, Effect.ALIAS_ADDED).forEach(this::dropAlias);
            of(act, Effect.ENTERED).forEach(this::withdraw);
            of(act, Effect.ENDED).forEach(this::reopen);
            of(act, Effect.RENAMED).forEach(this::renameBack);
            of(act, Effect.ALIAS_REMOVED).forEach(this::restoreAlias);
        } catch (DataIntegrityViolationException dependent) {
            throw new RefusedException("organization.undo.depended-on");
        }
        jdbc.sql("update organization_act set undone_at = :now, undone_by = :by, undo_reason = :reason where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
        events.publishEvent(AuditedEvent.of(actor, "organization.act-undone", "registry-act", id, label(act))
                .at(Addresses.undoOrganizations(id))
                .in(act.province())
                .with("organization.act", act.kind())
                .with("reason", reason)
                .build());
    }

    /** Writes down what an act did, in the act's own transaction. */
    @Transactional
    UUID record(Actor actor, ProvinceId province, ActKind kind, List<Line> lines) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organization_act (id, province_id, kind, done_at, done_by)
                        values (:id, :province, :kind, :now, :by)
                        """)
                .param("id", id)
                .param("province", province.value())
                .param("kind", kind.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
        var position = 0;
        for (var line : lines) {
            jdbc.sql("""
                            insert into organization_act_line
                                (act_id, position, effect, organization_id, other_id, name, alias_kind, quoted_source)
                            values (:act, :position, :effect, :organization, :other, :name, :kind, :source)
                            """)
                    .param("act", id)
                    .param("position", ++position)
                    .param("effect", line.effect().name())
                    .param("organization", line.organization())
                    .param("other", line.other(), Types.OTHER)
                    .param("name", line.name())
                    .param(
                            "kind",
                            line.aliasKind() == null ? null : line.aliasKind().name(),
                            Types.VARCHAR)
                    .param("source", line.quotedSource(), Types.VARCHAR)
                    .update();
        }
        return id;
    }

    private List<Line> lines(UUID act) {
        return jdbc.sql("""
                        select effect, organization_id, other_id, name, alias_kind, quoted_source
                        from organization_act_line where act_id = :act order by position
                        """)
                .param("act", act)
                .query((row, n) -> new Line(
                        Effect.valueOf(row.getString("effect")),
                        row.getObject("organization_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getString("name"),
                        row.getString("alias_kind") == null ? null : AliasKind.valueOf(row.getString("alias_kind")),
                        row.getString("quoted_source")))
                .list();
    }

    private static List<Line> of(RegistryAct act, Effect effect) {
        return act.lines().stream().filter(line -> line.effect() == effect).toList();
    }

    private static String label(RegistryAct act) {
        var names = act.shown().stream().map(Line::name).limit(3).collect(Collectors.joining("; "));
        return act.shown().size() > 3 ? names + "; …" : names;
    }

    private void unlink(Line line) {
        jdbc.sql("delete from organization_link where predecessor_id = :from and successor_id = :to")
                .param("from", line.organization())
                .param("to", line.other(), Types.OTHER)
                .update();
    }

    private void dropAlias(Line line) {
        var gone = jdbc.sql("delete from organization_alias where organization_id = :id and folded = :folded")
                .param("id", line.organization())
                .param("folded", Text.fold(line.name()))
                .update();
        if (gone > 0) {
            touch(line);
        }
    }

    /** The only name goes with the body; a second name, an alias, a member row or an account holds it back. */
    private void withdraw(Line line) {
        var names = jdbc.sql("select count(*) from organization_name where organization_id = :id")
                .param("id", line.organization())
                .query(Integer.class)
                .single();
        if (names > 1) {
            throw new RefusedException("organization.undo.depended-on");
        }
        jdbc.sql("delete from organization_name where organization_id = :id")
                .param("id", line.organization())
                .update();
        jdbc.sql("delete from organization where id = :id")
                .param("id", line.organization())
                .update();
    }

    /** The last name goes on as before; a body that went into something else since stays ended. */
    private void reopen(Line line) {
        var elsewhere = jdbc.sql("select exists(select 1 from organization_link where predecessor_id = :id)")
                .param("id", line.organization())
                .query(Boolean.class)
                .single();
        if (elsewhere) {
            throw new RefusedException("organization.undo.depended-on");
        }
        jdbc.sql("""
                        update organization_name set valid_to = null
                        where organization_id = :id
                          and valid_to = (select ended_on from organization where id = :id)
                        """).param("id", line.organization()).update();
        jdbc.sql("update organization set ended_on = null where id = :id")
                .param("id", line.organization())
                .update();
        touch(line);
    }

    /** The name before goes on; a name that ended, was corrected or followed by another since stays. */
    private void renameBack(Line line) {
        var since = jdbc.sql("""
                        delete from organization_name where organization_id = :id and full_name = :name and valid_to is null
                        returning valid_from
                        """)
                .param("id", line.organization())
                .param("name", line.name())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new RefusedException("organization.undo.depended-on"));
        jdbc.sql("update organization_name set valid_to = null where organization_id = :id and valid_to = :since")
                .param("id", line.organization())
                .param("since", since)
                .update();
        touch(line);
    }

    private void restoreAlias(Line line) {
        var known = jdbc.sql("select exists(select 1 from organization where id = :id)")
                .param("id", line.organization())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new RefusedException("organization.undo.gone");
        }
        jdbc.sql("""
                        insert into organization_alias (id, organization_id, alias, folded, kind, quoted_source)
                        values (:id, :organization, :alias, :folded, :kind, :source)
                        on conflict on constraint organization_alias_once do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("organization", line.organization())
                .param("alias", line.name())
                .param("folded", Text.fold(line.name()))
                .param(
                        "kind",
                        line.aliasKind() == null
                                ? AliasKind.SPELLING.name()
                                : line.aliasKind().name())
                .param("source", line.quotedSource(), Types.VARCHAR)
                .update();
        touch(line);
    }

    /** Whoever has a form of that body open meets the change. */
    private void touch(Line line) {
        jdbc.sql("update organization set version = version + 1, changed_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", line.organization())
                .update();
    }
}
