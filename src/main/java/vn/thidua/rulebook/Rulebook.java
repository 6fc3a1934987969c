package vn.thidua.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Removal;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Messages;

/**
 * The rules that hold on a date. Reading takes no actor: law is public. An empty answer means that no rule is kept for
 * that date, which is not the same as "allowed".
 */
@Service
@Transactional(readOnly = true)
public class Rulebook {
    private static final String AWARD_TYPE = """
            select id, code, name, category, decider, recipient, needs_council, above_province, rank, legal_basis,
                   valid_from, valid_to, version
            from award_type
            """;
    private static final String THRESHOLD = """
            select id, award_code, percent, basis, province_id, valid_from, valid_to, source from vote_threshold
            """;

    private final AwardTypeVersionRepository repository;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Messages messages;
    private final RuleTable table;
    private final Removals removals;

    Rulebook(
            AwardTypeVersionRepository repository,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Messages messages,
            Removals removals) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.table = new RuleTable(jdbc, "award_type", "one.code = other.code");
        this.removals = removals;
        this.events = events;
        this.messages = messages;
    }

    /** Whether this actor may change the catalogue. */
    public Verdict mayKeep(Actor actor) {
        return RulebookPolicy.judge(actor);
    }

    /** Awards that exist on that day, titles first, the higher first; empty: no rule set for this date. */
    public List<AwardType> awardTypes(LocalDate on) {
        return jdbc.sql(AWARD_TYPE + " where validity @> cast(:on as date) order by rank, name collate \"vi-x-icu\"")
                .param("on", on)
                .query(Rulebook::awardType)
                .list();
    }

    /**
     * Every award that was ever kept, by code: as it is on that day, or as it was last. For records made while it held:
     * an award that has ended keeps its name, and what was proposed by it may still be finished.
     */
    public Map<String, AwardType> knownAwardTypes(LocalDate on) {
        var known = new LinkedHashMap<String, AwardType>();
        jdbc.sql("select * from (" + AWARD_TYPE.replace("select id,", "select distinct on (code) id,") + """
                         order by code, validity @> cast(:on as date) desc, valid_from desc nulls last) known
                        order by rank, name collate "vi-x-icu"
                        """)
                .param("on", on)
                .query(Rulebook::awardType)
                .list()
                .forEach(type -> known.put(type.code(), type));
        return known;
    }

    /** Codes of the awards that are decided on that day without asking the council. */
    public List<String> codesWithoutCouncil(LocalDate on) {
        return knownAwardTypes(on).values().stream()
                .filter(type -> !type.needsCouncil())
                .map(AwardType::code)
                .toList();
    }

    /** @throws NotFoundException when no rule of that award is kept for that day */
    public AwardType awardType(String code, LocalDate on) {
        return findAwardType(code, on).orElseThrow(() -> new NotFoundException("award type " + code + " on " + on));
    }

    /** The rule of that award on that day, if one is kept. */
    public Optional<AwardType> findAwardType(String code, LocalDate on) {
        return jdbc.sql(AWARD_TYPE + " where code = :code and validity @> cast(:on as date)")
                .param("code", code)
                .param("on", on)
                .query(Rulebook::awardType)
                .optional();
    }

    /** @throws NotFoundException for an unknown version */
    public AwardType version(UUID id) {
        return jdbc.sql(AWARD_TYPE + " where id = :id")
                .param("id", id)
                .query(Rulebook::awardType)
                .optional()
                .orElseThrow(() -> new NotFoundException("award type version " + id));
    }

    /** Every version of that award, the newest first. */
    public List<AwardType> versions(String code) {
        return jdbc.sql(AWARD_TYPE + " where code = :code order by valid_from desc nulls last")
                .param("code", code)
                .query(Rulebook::awardType)
                .list();
    }

    /** The share of the council's votes an award needs: the province's own rule if it has one, else the nation's. */
    public Optional<VoteThreshold> threshold(String awardCode, @Nullable ProvinceId province, LocalDate on) {
        return jdbc.sql(THRESHOLD + """
                         where award_code = :code and body = 'COUNCIL' and validity @> cast(:on as date)
                           and (province_id is null or province_id = cast(:province as uuid))
                         order by province_id nulls last limit 1
                        """)
                .param("code", awardCode)
                .param("on", on)
                .param("province", province == null ? null : province.value())
                .query(Rulebook::threshold)
                .optional();
    }

    /** The nation's thresholds that hold on that day. */
    public List<VoteThreshold> thresholds(LocalDate on) {
        return jdbc.sql(THRESHOLD + """
                         where validity @> cast(:on as date) and province_id is null
                         order by award_code
                        """)
                .param("on", on)
                .query(Rulebook::threshold)
                .list();
    }

    /** Every threshold kept for that award, the newest first. */
    public List<VoteThreshold> thresholdVersions(String awardCode) {
        return jdbc.sql(THRESHOLD
                        + " where award_code = :code and province_id is null order by valid_from desc nulls last")
                .param("code", awardCode)
                .query(Rulebook::threshold)
                .list();
    }

    /** Grounds for returning or not proposing a dossier, in the order they are offered. */
    public List<ReturnGround> returnGrounds(LocalDate on) {
        return grounds(on, " and not refusing");
    }

    /** The same with those that only tell why an award is not given, as that the council did not propose it. */
    public List<ReturnGround> refusalGrounds(LocalDate on) {
        return grounds(on, "");
    }

    private List<ReturnGround> grounds(LocalDate on, String narrowed) {
        return jdbc.sql("select code, text, legal_basis from return_ground where validity @> cast(:on as date)"
                        + narrowed + " order by refusing desc, rank, code")
                .param("on", on)
                .query((row, n) -> new ReturnGround(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Adds a new version of an award and ends the present one on the same day.
     *
     * @param present the version that ends; the new one takes over its code
     * @throws RuleViolation when the new day is not after the first day of the present version, or days are left without
     *     a rule and nobody said that this is meant
     */
    @Transactional
    public void replace(Actor actor, UUID present, KeepAwardType command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var old = entity(present);
        StaleException.check("award type", version, old.version());
        var from = Validity.requireFollowing(old.validFrom(), command.validFrom());
        requireNoNewGap(present, UUID.randomUUID(), command);
        var formerEnd = old.validTo();
        if (formerEnd == null || from.isBefore(formerEnd)) {
            old.end(from);
            // the old version must have ended before the new one takes its place
            repository.saveAndFlush(old);
        }
        var added = repository.saveAndFlush(AwardTypeVersion.of(old.code(), command));
        table.keepFormerEnd(added.id(), formerEnd);
        events.publishEvent(told(
                event(actor, "award-type.replaced", added.id(), command.name())
                        .changed("award-type.name", old.name(), command.name()),
                command));
    }

    /**
     * Enters an award that was not in the catalogue.
     *
     * @return its first version
     * @throws RuleViolation for a name that an award has already
     */
    @Transactional
    public UUID add(Actor actor, KeepAwardType command) {
        RulebookPolicy.judge(actor).orThrow();
        var known = jdbc.sql("select exists(select 1 from award_type where lower(name) = lower(:name))")
                .param("name", command.name())
                .query(Boolean.class)
                .single();
        if (known) {
            throw new RuleViolation("name", "award-type.known", command.name());
        }
        var code = table.codeOf(command.name());
        var added = repository.saveAndFlush(AwardTypeVersion.of(code, command));
        events.publishEvent(told(
                event(actor, "award-type.added", added.id(), command.name())
                        .with("award-type.category", command.category()),
                command));
        return added.id();
    }

    /**
     * Puts a wrongly entered version right; what was there before stays in the trail. Dossiers that were judged keep
     * what was decided.
     *
     * @throws RuleViolation when days are left without a rule and nobody said that this is meant
     */
    @Transactional
    public void correct(Actor actor, UUID id, KeepAwardType command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var before = version(id);
        var row = entity(id);
        StaleException.check("award type", version, row.version());
        Validity.requireOrder(command.validFrom(), command.validTo());
        requireNoNewGap(id, id, command);
        row.correct(command);
        repository.saveAndFlush(row);
        events.publishEvent(event(actor, "award-type.corrected", id, command.name())
                .changed("award-type.name", before.name(), command.name())
                .changed("award-type.category", before.category(), command.category())
                .changed("award-type.decider", before.decider(), command.decider())
                .changed("award-type.recipient", before.recipient(), command.recipient())
                .changed("award-type.needs-council", yes(before.needsCouncil()), yes(command.needsCouncil()))
                .changed("award-type.rank", before.rank(), command.rank())
                .changed("award-type.legal-basis", before.legalBasis(), command.legalBasis())
                .changed("award-type.valid-from", before.validFrom(), command.validFrom())
                .changed("award-type.valid-to", before.validTo(), command.validTo())
                .with("reason", command.reason())
                .build());
    }

    /**
     * The award exists no more from that day on, and no new rule follows.
     *
     * @throws RuleViolation when the version has not begun by then, or ended sooner
     */
    @Transactional
    public void end(Actor actor, UUID id, Ending ending) {
        RulebookPolicy.judge(actor).orThrow();
        var before = version(id);
        var row = entity(id);
        StaleException.check("award type", ending.version(), row.version());
        Validity.requireEndable(before, ending.on());
        row.end(ending.on());
        repository.saveAndFlush(row);
        events.publishEvent(event(actor, "award-type.ended", id, before.name())
                .changed("award-type.valid-to", before.validTo(), ending.on())
                .with("reason", ending.reason())
                .build());
    }

    private void requireNoNewGap(UUID of, UUID changed, KeepAwardType command) {
        var versions = table.spans(of);
        Span.requireNoNewGap(
                versions,
                Span.with(versions, new Span(changed, command.validFrom(), command.validTo())),
                command.gapAccepted());
    }

    /**
     * Whether a version entered by mistake may be taken out: it has not begun, or nothing was done by it. With its last
     * version an award leaves the book, so that no share of votes may be kept for it either.
     */
    public Verdict mayRemove(Actor actor, UUID id) {
        var version = version(id);
        var last = table.spans(id).size() == 1;
        return RulebookPolicy.judge(actor)
                .and(RulebookPolicy.remove(
                        !last && removals.isAhead(version),
                        () -> last && hasShares(version.code())
                                || removals.reliesOnAward(version.code(), table.enteredAt(id))));
    }

    private boolean hasShares(String code) {
        return jdbc.sql("select exists (select from vote_threshold where award_code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The version that holds on in place of this one when it is taken out; null where this one cut none short. */
    public @Nullable HeldOn heldOn(UUID id) {
        return table.before(id)
                .map(before -> new HeldOn(version(before.id()), before.until()))
                .orElse(null);
    }

    /**
     * Takes out a version entered by mistake; the version that it cut short holds on to its own end.
     *
     * @throws vn.thidua.kernel.RefusedException when something was done by it
     */
    @Transactional
    public void remove(Actor actor, UUID id, Removal removal) {
        var gone = version(id);
        mayRemove(actor, id).orThrow();
        var before = table.remove(id, removal.version());
        events.publishEvent(AuditedEvent.of(actor, "award-type.removed", "award-type", id, gone.name())
                .at(Addresses.AWARD_TYPES)
                .with("award-type.decider", gone.decider())
                .with("award-type.legal-basis", gone.legalBasis())
                .with("award-type.valid-from", gone.validFrom())
                .with("award-type.valid-to", gone.validTo())
                .with("reason", removal.reason())
                .build());
        before.ifPresent(one -> events.publishEvent(event(actor, "award-type.held-on", one.id(), gone.name())
                .changed("award-type.valid-to", gone.validFrom(), one.until())
                .with("reason", removal.reason())
                .build()));
    }

    /** The latest version of every award ever kept, in the order of lists. */
    public List<AwardType> allAwards() {
        return jdbc.sql("select * from (select distinct on (code) * from award_type order by code,"
                        + " valid_from desc nulls last) latest order by rank, name collate \"vi-x-icu\"")
                .query(Rulebook::awardType)
                .list();
    }

    private AwardTypeVersion entity(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFoundException("award type version " + id));
    }

    private static AuditedEvent.Builder event(Actor actor, String action, UUID id, String name) {
        return AuditedEvent.of(actor, action, "award-type", id, name).at(Addresses.AWARD_TYPES + "/" + id);
    }

    private static AuditedEvent told(AuditedEvent.Builder event, KeepAwardType command) {
        return event.with("award-type.decider", command.decider())
                .with("award-type.legal-basis", command.legalBasis())
                .with("award-type.valid-from", command.validFrom())
                .with("award-type.valid-to", command.validTo())
                .with("reason", command.reason())
                .build();
    }

    private String yes(boolean it) {
        return messages.text(it ? "rulebook.yes" : "rulebook.no");
    }

    private static AwardType awardType(ResultSet row, int n) throws SQLException {
        return new AwardType(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                AwardCategory.valueOf(row.getString("category")),
                Decider.valueOf(row.getString("decider")),
                Recipients.valueOf(row.getString("recipient")),
                row.getBoolean("needs_council"),
                row.getBoolean("above_province"),
                row.getInt("rank"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }

    private static VoteThreshold threshold(ResultSet row, int n) throws SQLException {
        var province = row.getObject("province_id", UUID.class);
        return new VoteThreshold(
                row.getObject("id", UUID.class),
                row.getString("award_code"),
                row.getBigDecimal("percent"),
                VoteBasis.valueOf(row.getString("basis")),
                province == null ? null : new ProvinceId(province),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
