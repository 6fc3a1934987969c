package vn.thidua.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

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

    Rulebook(AwardTypeVersionRepository repository, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.events = events;
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
        return jdbc.sql("""
                        select code, text, legal_basis from return_ground
                        where validity @> cast(:on as date) order by rank, code
                        """)
                .param("on", on)
                .query((row, n) -> new ReturnGround(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The texts kept, the oldest first. */
    public List<LegalText> legalTexts() {
        return jdbc.sql("""
                        select code, number, title, kind, valid_from, valid_to, note from legal_text
                        order by valid_from nulls first, valid_to nulls last, array_position(array['LAW', 'DECREE', 'CIRCULAR'], kind)
                        """)
                .query((row, n) -> new LegalText(
                        row.getString("code"),
                        row.getString("number"),
                        row.getString("title"),
                        LegalText.Kind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    /**
     * Adds a new version of an award and ends the present one on the same day.
     *
     * @param present the version that ends; the new one takes over its code
     * @throws RuleViolation when the new day is not after the first day of the present version
     */
    @Transactional
    public void replace(Actor actor, UUID present, AddAwardType command, long version) {
        RulebookPolicy.judge(actor).orThrow();
        var old =
                repository.findById(present).orElseThrow(() -> new NotFoundException("award type version " + present));
        StaleException.check("award type", version, old.version());
        var end = old.validTo();
        if (end == null || command.validFrom().isBefore(end)) {
            old.end(command.validFrom());
            // the old version must have ended before the new one takes its place
            repository.saveAndFlush(old);
        }
        var added = repository.saveAndFlush(AwardTypeVersion.of(command, old.code()));
        events.publishEvent(AuditedEvent.of(actor, "award-type.replaced", "award-type", added.id(), added.name())
                .at(Addresses.AWARD_TYPES)
                .changed("award-type.name", old.name(), added.name())
                .with("award-type.decider", command.decider())
                .with("award-type.legal-basis", command.legalBasis())
                .with("award-type.valid-from", command.validFrom())
                .with("award-type.valid-to", command.validTo())
                .with("reason", command.reason())
                .build());
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
