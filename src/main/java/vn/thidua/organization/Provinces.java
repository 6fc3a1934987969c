package vn.thidua.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.Removal;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Messages;

/** The provinces, their dates and what went into what. */
@Service
@Transactional(readOnly = true)
public class Provinces {
    private static final String SELECT = """
            select p.id, p.name, p.kind, p.valid_from, p.valid_to, p.placeholder, p.version,
                   (select string_agg(s.name, ', ' order by s.name collate "vi-x-icu") from province_succession l
                    join province s on s.id = l.successor_id where l.predecessor_id = p.id) as successors,
                   (select string_agg(s.name, ', ' order by s.name collate "vi-x-icu") from province_succession l
                    join province s on s.id = l.predecessor_id where l.successor_id = p.id) as predecessors,
                   (select min(l.document) from province_succession l where l.predecessor_id = p.id) as document
            from province p
            """;

    private final ProvinceRepository repository;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Messages messages;

    Provinces(ProvinceRepository repository, JdbcClient jdbc, ApplicationEventPublisher events, Messages messages) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
    }

    /** Whether this actor may create provinces and record what became of them. */
    public Verdict mayKeep(Actor actor) {
        return ProvincePolicy.judge(actor);
    }

    /**
     * Creates a province.
     *
     * @throws RuleViolation when its dates are the wrong way round
     */
    @Transactional
    public ProvinceId create(Actor actor, CreateProvince command) {
        ProvincePolicy.judge(actor).orThrow();
        var province = repository.saveAndFlush(Province.of(command));
        events.publishEvent(AuditedEvent.of(
                        actor, "province.created", "province", province.id().value(), province.name())
                .in(province.id())
                .with("province.kind", command.kind())
                .with("province.valid-from", command.validFrom())
                .with("province.valid-to", command.validTo())
                .build());
        return province.id();
    }

    /**
     * Records that provinces became one new province, which is created; the old ones end on that day.
     *
     * @return the new province
     * @throws RuleViolation when nothing goes in, or one of them has ended already
     */
    @Transactional
    public ProvinceId succeed(Actor actor, SucceedProvinces command) {
        ProvincePolicy.judge(actor).orThrow();
        var ids = new LinkedHashSet<>(command.predecessors());
        if (ids.isEmpty()) {
            throw new RuleViolation("predecessors", "province.no-predecessor");
        }
        for (var id : ids) {
            entity(id).endBefore(command.effectiveOn(), "predecessors");
        }
        // the ended names must be out of the way before a successor takes one of them
        repository.flush();
        var successor =
                repository.saveAndFlush(Province.successor(command.name(), command.kind(), command.effectiveOn()));
        for (var id : ids) {
            link(actor, entity(id), successor, command.effectiveOn(), command.document(), null);
        }
        return successor.id();
    }

    private void link(
            Actor actor,
            Province predecessor,
            Province successor,
            LocalDate on,
            @Nullable String document,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into province_succession (predecessor_id, successor_id, effective_on, document)
                        values (:predecessor, :successor, :on, :document)
                        """)
                .param("predecessor", predecessor.id().value())
                .param("successor", successor.id().value())
                .param("on", on)
                .param("document", document)
                .update();
        events.publishEvent(event(actor, "province.succeeded", predecessor)
                .with("province.successor", successor.name())
                .with("province.kind", successor.kind())
                .with("province.effective-on", on)
                .with("province.document", document)
                .with("reason", reason)
                .build());
    }

    /**
     * Puts a wrongly recorded merger right: its day, its document, and provinces that were forgotten. One that does not
     * belong to it goes only with the whole merger ({@link #undo}): what the new province did with its records would
     * stay behind.
     *
     * @throws RuleViolation when the day is not within the life of a province that took part, or a forgotten one has
     *     ended
     */
    @Transactional
    public void correctMerger(Actor actor, CorrectMerger command) {
        ProvincePolicy.judge(actor).orThrow();
        var merger = merger(actor, command.successor());
        var successor = entity(command.successor());
        StaleException.check("province", command.version(), successor.version());
        var on = command.effectiveOn();
        if (on.isAfter(merger.effectiveOn())) {
            // two that bear one name share no day, not even between the two statements
            successor.beginOn(on, "effectiveOn");
            repository.flush();
        }
        for (var one : merger.predecessors()) {
            entity(one.id()).endOnMerger(on, "effectiveOn");
        }
        for (var id : new LinkedHashSet<>(command.forgotten())) {
            entity(id).endBefore(on, "forgotten");
        }
        repository.flush();
        successor.beginOn(on, "effectiveOn");
        repository.saveAndFlush(successor);
        jdbc.sql("""
                        update province_succession set effective_on = :on, document = :document
                        where successor_id = :successor
                        """)
                .param("on", on)
                .param("document", command.document(), Types.VARCHAR)
                .param("successor", command.successor().value())
                .update();
        // who has this province's own form open meets the change
        jdbc.sql("update province set version = version + 1 where id = :id and version = :version")
                .param("id", command.successor().value())
                .param("version", command.version())
                .update();
        events.publishEvent(event(actor, "province.merger-corrected", successor)
                .changed("province.effective-on", merger.effectiveOn(), on)
                .changed("province.document", merger.document(), command.document())
                .with("reason", command.reason())
                .build());
        for (var id : new LinkedHashSet<>(command.forgotten())) {
            link(actor, entity(id), successor, on, command.document(), command.reason());
        }
    }

    /**
     * Takes a wrongly recorded merger back: the new province leaves the list, those that went into it exist again.
     * Allowed as long as no record of any module names the new province: the foreign keys of those records refuse,
     * whoever wrote them. Its settings go with it.
     *
     * @throws RefusedException when something was recorded for the new province, or one of the old names is taken since
     */
    @Transactional
    public void undo(Actor actor, ProvinceId successor, Removal removal) {
        ProvincePolicy.judge(actor).orThrow();
        var merger = merger(actor, successor);
        var province = entity(successor);
        StaleException.check("province", removal.version(), province.version());
        try {
            jdbc.sql("delete from province_succession where successor_id = :id")
                    .param("id", successor.value())
                    .update();
            jdbc.sql("delete from province_setting where province_id = :id")
                    .param("id", successor.value())
                    .update();
            repository.delete(province);
            repository.flush();
            merger.predecessors().forEach(one -> entity(one.id()).exist());
            repository.flush();
        } catch (DataIntegrityViolationException dependent) {
            throw new RefusedException("province.undo.depended-on", province.name());
        }
        for (var one : merger.predecessors()) {
            events.publishEvent(event(actor, "province.merger-undone", entity(one.id()))
                    .with("province.successor", province.name())
                    .with("province.effective-on", merger.effectiveOn())
                    .with("province.document", merger.document())
                    .with("reason", removal.reason())
                    .build());
        }
    }

    /** @throws NotFoundException for an unknown province, or one that no other went into */
    public ProvinceMerger merger(Actor actor, ProvinceId successor) {
        var province = find(actor, successor);
        var predecessors = jdbc.sql("""
                        select p.id, p.name, p.valid_to, l.effective_on, l.document from province_succession l
                        join province p on p.id = l.predecessor_id
                        where l.successor_id = :id order by p.name collate "vi-x-icu", p.id
                        """)
                .param("id", successor.value())
                .query((row, n) -> new Went(
                        new ProvinceName(new ProvinceId(Sql.id(row, "id")), choice(row), row.getString("name")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document")))
                .list();
        if (predecessors.isEmpty()) {
            throw new NotFoundException("merger into province " + successor);
        }
        var last = predecessors.get(predecessors.size() - 1);
        return new ProvinceMerger(
                province, predecessors.stream().map(Went::name).toList(), last.on(), last.document());
    }

    private record Went(
            ProvinceName name, LocalDate on, @Nullable String document) {}

    private static AuditedEvent.Builder event(Actor actor, String action, Province province) {
        return AuditedEvent.of(actor, action, "province", province.id().value(), province.name())
                .in(province.id());
    }

    /**
     * Puts a wrongly entered province right; what was there before stays in the trail.
     *
     * @throws RuleViolation when its dates are the wrong way round, or would leave those of a merger it took part in
     */
    @Transactional
    public void correct(Actor actor, CorrectProvince command) {
        ProvincePolicy.judge(actor).orThrow();
        var old = find(actor, command.province());
        var province = entity(command.province());
        StaleException.check("province", command.version(), province.version());
        if (old.successors() != null && !Objects.equals(old.validTo(), command.validTo())) {
            throw new RuleViolation("validTo", "province.merged-then", old.successors());
        }
        if (old.predecessors() != null && !Objects.equals(old.validFrom(), command.validFrom())) {
            throw new RuleViolation("validFrom", "province.merged-from", old.predecessors());
        }
        province.correct(command);
        repository.saveAndFlush(province);
        events.publishEvent(AuditedEvent.of(
                        actor, "province.corrected", "province", old.id().value(), command.name())
                .at(old.address())
                .in(old.id())
                .changed("province.name", old.name(), command.name())
                .changed("province.kind", old.kind(), command.kind())
                .changed("province.valid-from", old.validFrom(), command.validFrom())
                .changed("province.valid-to", old.validTo(), command.validTo())
                .with("reason", command.reason())
                .build());
    }

    /** Ends a province without a successor, as of that day. */
    @Transactional
    public void close(Actor actor, ProvinceId id, Ending ending) {
        ProvincePolicy.judge(actor).orThrow();
        var province = entity(id);
        StaleException.check("province", ending.version(), province.version());
        province.endBefore(ending.on(), "on");
        events.publishEvent(AuditedEvent.of(actor, "province.closed", "province", id.value(), province.name())
                .in(id)
                .with("province.valid-to", ending.on())
                .with("reason", ending.reason())
                .build());
    }

    /** All provinces this actor may know of, past ones included, by name and age. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ProvinceView> all(Actor actor) {
        return jdbc
                .sql(SELECT + " order by p.placeholder, p.name collate \"vi-x-icu\", p.valid_from nulls first")
                .query(this::view)
                .list()
                .stream()
                .filter(province -> ProvincePolicy.sees(actor, province))
                .toList();
    }

    /** Provinces the public may choose from, by name: a placeholder stands for one a source does not name. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ProvinceName> names(Actor actor) {
        return jdbc.sql("""
                        select id, name, valid_to from province where not placeholder
                        order by name collate "vi-x-icu", valid_from nulls first
                        """)
                .query((row, n) ->
                        new ProvinceName(new ProvinceId(Sql.id(row, "id")), choice(row), row.getString("name")))
                .list();
    }

    /** @throws NotFoundException for an unknown province, or a placeholder that is not the actor's own */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ProvinceView find(Actor actor, ProvinceId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional()
                .filter(province -> ProvincePolicy.sees(actor, province))
                .orElseThrow(() -> new NotFoundException("province " + id));
    }

    /** The province that bore that name on that day. */
    public Optional<ProvinceView> byName(Actor actor, String name, LocalDate on) {
        return jdbc.sql(SELECT + " where p.folded = :folded and p.validity @> cast(:on as date)")
                .param("folded", Text.fold(name))
                .param("on", on)
                .query(this::view)
                .optional()
                .filter(province -> ProvincePolicy.sees(actor, province));
    }

    /** Which province stands for this one on that day: itself, or the one it has gone into; itself too when none does. */
    public ProvinceId standing(Actor actor, ProvinceId of, LocalDate on) {
        return jdbc.sql("""
                        select p.id from province_scope s join province p on p.id = s.province_id
                        where s.covers_id = :of and p.validity @> cast(:on as date)
                        order by p.valid_from desc nulls last, p.id limit 1
                        """)
                .param("of", of.value())
                .param("on", on)
                .query((row, n) -> new ProvinceId(Sql.id(row, "id")))
                .optional()
                .orElse(of);
    }

    /** That province and all that went into it: whose records its accounts may see. */
    public Set<ProvinceId> scope(Actor actor, ProvinceId id) {
        return new LinkedHashSet<>(jdbc.sql("select covers_id from province_scope where province_id = :id")
                .param("id", id.value())
                .query((row, n) -> new ProvinceId(row.getObject(1, UUID.class)))
                .list());
    }

    /** A name that says which of two lives is meant; made here and nowhere else. */
    private String choice(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var validTo = row.getObject("valid_to", LocalDate.class);
        return validTo == null ? name : messages.text("province.until", name, validTo.minusDays(1));
    }

    private Province entity(ProvinceId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException("province " + id));
    }

    private ProvinceView view(ResultSet row, int n) throws SQLException {
        return new ProvinceView(
                new ProvinceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                choice(row),
                ProvinceKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("placeholder"),
                row.getString("successors"),
                row.getString("predecessors"),
                row.getString("document"),
                row.getLong("version"));
    }
}
