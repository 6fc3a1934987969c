package vn.thidua.rulebook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Removal;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.ProvinceView;
import vn.thidua.organization.Provinces;
import vn.thidua.web.Formats;

/**
 * The shares of votes as people keep them: those of the country by the administrator, those of a province by its board.
 * Rounds ask {@link Rulebook#threshold}. A share ends when the next one begins, or on a day of its own; a wrong entry is
 * corrected with a reason, or taken out while no vote was counted by it.
 */
@Service
@Transactional(readOnly = true)
public class Thresholds {
    private static final String SELECT = """
            select t.id, t.award_code, t.percent, t.basis, t.province_id, t.valid_from, t.valid_to, t.source, t.version,
                   coalesce((select a.name from award_type a where a.code = t.award_code
                             order by a.valid_from desc nulls last limit 1), t.award_code) as award_name,
                   (select min(a.rank) from award_type a where a.code = t.award_code) as rank
            from vote_threshold t
            """;

    private final JdbcClient jdbc;
    private final Provinces provinces;
    private final ApplicationEventPublisher events;
    private final RuleTable table;
    private final Removals removals;

    Thresholds(JdbcClient jdbc, Provinces provinces, ApplicationEventPublisher events, Removals removals) {
        this.jdbc = jdbc;
        this.provinces = provinces;
        this.events = events;
        this.table = new RuleTable(
                jdbc,
                "vote_threshold",
                "one.award_code = other.award_code and one.province_id is not distinct from other.province_id");
        this.removals = removals;
    }

    /** @param province null: of the whole country */
    public Verdict mayKeep(Actor actor, @Nullable ProvinceId province) {
        return RulebookPolicy.keep(actor, province);
    }

    /** Whether this actor may keep shares of any province at all: whether a list offers it. */
    public Verdict mayKeepSome(Actor actor) {
        return RulebookPolicy.keepSome(actor);
    }

    /**
     * The country's shares and those of the actor's provinces, in the order of the awards.
     *
     * @param on the day they hold; null: all that were ever kept
     */
    public List<KeptThreshold> list(Actor actor, @Nullable LocalDate on) {
        var names = provinceNames(actor);
        return jdbc
                .sql("select * from (" + SELECT + """
                         where cast(:on as date) is null or t.validity @> cast(:on as date)) kept
                        order by rank nulls last, award_name collate "vi-x-icu", province_id nulls first,
                                 valid_from desc nulls last
                        """)
                .param("on", on, Types.DATE)
                .query((row, n) -> kept(row, names))
                .list()
                .stream()
                .filter(row -> RulebookPolicy.sees(actor, row.threshold().province()))
                .toList();
    }

    /** @throws NotFoundException for an unknown share, or one of a province outside the actor's scope */
    public KeptThreshold find(Actor actor, UUID id) {
        var names = provinceNames(actor);
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query((row, n) -> kept(row, names))
                .optional()
                .filter(row -> RulebookPolicy.sees(actor, row.threshold().province()))
                .orElseThrow(() -> new NotFoundException("threshold " + id));
    }

    /** All shares of the same award and the same province or country, the newest first. */
    public List<KeptThreshold> versions(Actor actor, KeptThreshold of) {
        var names = provinceNames(actor);
        var province = of.threshold().province();
        return jdbc.sql(SELECT + """
                         where t.award_code = :code and t.province_id is not distinct from cast(:province as uuid)
                        order by t.valid_from desc nulls last
                        """)
                .param("code", of.threshold().awardCode())
                .param("province", province == null ? null : province.value(), Types.OTHER)
                .query((row, n) -> kept(row, names))
                .list();
    }

    /**
     * Enters the share that holds from a day on; the one that held until then ends the day before.
     *
     * @throws RuleViolation for an award the book does not know, an end that is not after the start, or days left without
     *     a share of the country that nobody said are meant
     */
    @Transactional
    public UUID add(Actor actor, KeepThreshold command) {
        RulebookPolicy.keep(actor, command.province()).orThrow();
        var award = awardName(command.awardCode());
        Validity.requireOrder(command.validFrom(), command.validTo());
        requireNoNewGap(UUID.randomUUID(), command);
        var former = before(command);
        jdbc.sql("""
                        update vote_threshold set valid_to = :from, version = version + 1
                        where award_code = :code and province_id is not distinct from cast(:province as uuid)
                          and (valid_from is null or valid_from < :from) and (valid_to is null or valid_to > :from)
                        returning id, valid_to
                        """)
                .param("from", command.validFrom(), Types.DATE)
                .param("code", command.awardCode())
                .param("province", province(command), Types.OTHER)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(ended -> events.publishEvent(event(actor, "threshold.ended", ended, award, command.province())
                        .with("rulebook.valid-to", command.validFrom())
                        .with("reason", command.reason())
                        .build()));
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into vote_threshold (id, award_code, percent, basis, province_id, valid_from, valid_to, source)
                        values (:id, :code, :percent, :basis, cast(:province as uuid), :from, :to, :source)
                        """)
                .param("id", id)
                .param("code", command.awardCode())
                .param("percent", command.percent())
                .param("basis", command.basis().name())
                .param("province", province(command), Types.OTHER)
                .param("from", command.validFrom(), Types.DATE)
                .param("to", command.validTo(), Types.DATE)
                .param("source", command.source())
                .update();
        former.ifPresent(span -> table.keepFormerEnd(id, span.to()));
        events.publishEvent(event(actor, "threshold.added", id, award, command.province())
                .with("threshold.percent", Formats.number(command.percent()))
                .with("threshold.basis", command.basis())
                .with("rulebook.source", command.source())
                .with("rulebook.valid-from", command.validFrom())
                .with("rulebook.valid-to", command.validTo())
                .with("reason", command.reason())
                .build());
        return id;
    }

    /** The share that holds on the eve of the new one, with its end before the new one cuts it short. */
    private Optional<Span> before(KeepThreshold command) {
        return jdbc.sql("""
                        select id, valid_from, valid_to from vote_threshold
                        where award_code = :code and province_id is not distinct from cast(:province as uuid)
                          and (valid_from is null or valid_from < :from) and (valid_to is null or valid_to >= :from)
                        """)
                .param("from", command.validFrom(), Types.DATE)
                .param("code", command.awardCode())
                .param("province", province(command), Types.OTHER)
                .query((row, n) -> new Span(
                        row.getObject("id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .optional();
    }

    /** Puts a wrongly entered share right; what was there before stays in the trail. */
    @Transactional
    public void correct(Actor actor, UUID id, KeepThreshold command, long version) {
        var before = find(actor, id);
        var old = before.threshold();
        RulebookPolicy.keep(actor, old.province())
                .and(RulebookPolicy.keep(actor, command.province()))
                .orThrow();
        var award = awardName(command.awardCode());
        Validity.requireOrder(command.validFrom(), command.validTo());
        requireNoNewGap(id, command);
        var changed = jdbc.sql("""
                        update vote_threshold set award_code = :code, percent = :percent, basis = :basis,
                               province_id = cast(:province as uuid), valid_from = :from, valid_to = :to,
                               source = :source, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("code", command.awardCode())
                .param("percent", command.percent())
                .param("basis", command.basis().name())
                .param("province", province(command), Types.OTHER)
                .param("from", command.validFrom(), Types.DATE)
                .param("to", command.validTo(), Types.DATE)
                .param("source", command.source())
                .update();
        StaleException.requireWritten("threshold " + id, changed);
        events.publishEvent(event(actor, "threshold.corrected", id, award, command.province())
                .changed("threshold.award", before.awardName(), award)
                .changed("threshold.percent", Formats.number(old.percent()), Formats.number(command.percent()))
                .changed("threshold.basis", old.basis(), command.basis())
                .changed(
                        "threshold.province",
                        before.provinceName(),
                        provinceName(provinceNames(actor), command.province()))
                .changed("rulebook.source", old.source(), command.source())
                .changed("rulebook.valid-from", old.validFrom(), command.validFrom())
                .changed("rulebook.valid-to", old.validTo(), command.validTo())
                .with("reason", command.reason())
                .build());
    }

    /**
     * The share holds no more from that day on, and none follows it.
     *
     * @throws RuleViolation when it has not begun by then, or ended sooner
     */
    @Transactional
    public void end(Actor actor, UUID id, Ending ending) {
        var kept = find(actor, id);
        var old = kept.threshold();
        RulebookPolicy.keep(actor, old.province()).orThrow();
        StaleException.check("threshold", ending.version(), kept.version());
        Validity.requireEndable(old, ending.on());
        table.end(id, ending.on(), ending.version());
        events.publishEvent(event(actor, "threshold.ended", id, kept.awardName(), old.province())
                .changed("rulebook.valid-to", old.validTo(), ending.on())
                .with("reason", ending.reason())
                .build());
    }

    /** A province without a share of its own follows the country's, so that only the country's days are looked at. */
    private void requireNoNewGap(UUID changed, KeepThreshold command) {
        if (command.province() != null) {
            return;
        }
        var versions = jdbc.sql("""
                        select id, valid_from, valid_to from vote_threshold
                        where award_code = :code and province_id is null
                        """)
                .param("code", command.awardCode())
                .query((row, n) -> new Span(
                        Sql.id(row, "id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        Span.requireNoNewGap(
                versions,
                Span.with(versions, new Span(changed, command.validFrom(), command.validTo())),
                command.gapAccepted());
    }

    /** Whether a share entered by mistake may be taken out: it has not begun, or no vote was recorded under it. */
    public Verdict mayRemove(Actor actor, KeptThreshold kept) {
        var old = kept.threshold();
        return RulebookPolicy.keep(actor, old.province())
                .and(RulebookPolicy.remove(
                        removals.isAhead(old),
                        () -> removals.reliesOnThreshold(old.awardCode(), old.province(), table.enteredAt(old.id()))));
    }

    /** The share that holds on in place of this one when it is taken out; null where this one cut none short. */
    public @Nullable HeldOn heldOn(Actor actor, UUID id) {
        return table.before(id)
                .map(before -> new HeldOn(find(actor, before.id()), before.until()))
                .orElse(null);
    }

    /**
     * Takes out a share entered by mistake; the one that it cut short holds on to its own end.
     *
     * @throws vn.thidua.kernel.RefusedException when a vote was recorded under it
     */
    @Transactional
    public void remove(Actor actor, UUID id, Removal removal) {
        var kept = find(actor, id);
        mayRemove(actor, kept).orThrow();
        var gone = kept.threshold();
        var before = table.remove(id, removal.version());
        events.publishEvent(event(actor, "threshold.removed", id, kept.awardName(), gone.province())
                .at(Addresses.THRESHOLDS)
                .with("threshold.percent", Formats.number(gone.percent()))
                .with("threshold.basis", gone.basis())
                .with("rulebook.source", gone.source())
                .with("rulebook.valid-from", gone.validFrom())
                .with("rulebook.valid-to", gone.validTo())
                .with("reason", removal.reason())
                .build());
        before.ifPresent(one ->
                events.publishEvent(event(actor, "threshold.held-on", one.id(), kept.awardName(), gone.province())
                        .changed("rulebook.valid-to", gone.validFrom(), one.until())
                        .with("reason", removal.reason())
                        .build()));
    }

    private String awardName(String code) {
        return jdbc.sql("select name from award_type where code = :code order by valid_from desc nulls last limit 1")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("award", "threshold.unknown-award"));
    }

    private Map<ProvinceId, ProvinceView> provinceNames(Actor actor) {
        return provinces.all(actor).stream().collect(Collectors.toMap(ProvinceView::id, Function.identity()));
    }

    private static @Nullable UUID province(KeepThreshold command) {
        return command.province() == null ? null : command.province().value();
    }

    private static @Nullable String provinceName(Map<ProvinceId, ProvinceView> names, @Nullable ProvinceId province) {
        var view = province == null ? null : names.get(province);
        return view == null ? null : view.choice();
    }

    private static AuditedEvent.Builder event(
            Actor actor, String action, UUID id, String award, @Nullable ProvinceId province) {
        var event = AuditedEvent.of(actor, action, "threshold", id, award).at(Addresses.THRESHOLDS + "/" + id);
        return province == null ? event : event.in(province);
    }

    private static KeptThreshold kept(ResultSet row, Map<ProvinceId, ProvinceView> names) throws SQLException {
        var provinceId = row.getObject("province_id", UUID.class);
        var province = provinceId == null ? null : new ProvinceId(provinceId);
        return new KeptThreshold(
                new VoteThreshold(
                        row.getObject("id", UUID.class),
                        row.getString("award_code"),
                        new BigDecimal(row.getBigDecimal("percent")
                                .stripTrailingZeros()
                                .toPlainString()),
                        VoteBasis.valueOf(row.getString("basis")),
                        province,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")),
                row.getString("award_name"),
                provinceName(names, province),
                row.getLong("version"));
    }
}
