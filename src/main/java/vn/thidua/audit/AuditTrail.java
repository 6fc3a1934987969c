package vn.thidua.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** Reads the trail. Nothing here changes it; the database would refuse. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_HISTORY = 500;
    /** A trail only grows, and nobody reads its exact length. */
    static final int MOST_COUNTED = 10_000;

    private static final String FILTERED = """
             from audit_entry
            where (:everything or province_id = any(:provinces))
              and folded like :pattern escape '\\'
              and (cast(:from as timestamptz) is null or happened_at >= :from)
              and (cast(:until as timestamptz) is null or happened_at < :until)
            """;
    private static final String COLUMNS =
            "select happened_at, actor_name, username, action, subject_kind, label, address, particulars";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditRecorder recorder;

    AuditTrail(JdbcClient jdbc, JsonMapper json, AuditRecorder recorder) {
        this.jdbc = jdbc;
        this.json = json;
        this.recorder = recorder;
    }

    /** Who may open the trail: an administrator everything, the board what happened in its provinces. */
    public Verdict reading(Actor actor) {
        return Verdict.unless(actor.isBoard(), "audit.refused.board-only");
    }

    /** One page of the trail, latest first; of a long trail no more than {@value #MOST_COUNTED} rows are counted. */
    public Listing<AuditEntry> list(Actor actor, AuditFilter filter, int page) {
        reading(actor).orThrow();
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", actor.isAdministrator());
        parameters.put(
                "provinces", actor.provinces().stream().map(ProvinceId::value).toArray(UUID[]::new));
        parameters.put("pattern", Text.likePattern(filter.words()));
        var until = filter.to() == null ? null : midnight(filter.to().plusDays(1));
        var counted = jdbc.sql("select count(*) from (select 1" + FILTERED + " limit " + (MOST_COUNTED + 1) + ") first")
                .params(parameters)
                .param("from", midnight(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(COLUMNS + FILTERED + " order by happened_at desc, id desc limit :size offset :offset")
                .params(parameters)
                .param("from", midnight(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("size", Listing.size(page))
                .param("offset", Listing.offset(page, Listing.size(page)))
                .query((row, i) -> entry(row))
                .list();
        return new Listing<>(
                rows, Math.min(counted, MOST_COUNTED), Math.max(page, 1), Listing.size(page), counted > MOST_COUNTED);
    }

    /**
     * What happened in a bloc and year, latest first, at most {@value #LONGEST_HISTORY} rows. The caller has checked that
     * the actor may see that bloc: the trail knows no blocs.
     */
    public List<AuditEntry> ofBloc(Actor actor, UUID bloc, int year) {
        return jdbc.sql(COLUMNS + " from audit_entry where bloc_id = :bloc and (year = :year or year is null)"
                        + " order by happened_at desc, id desc limit " + LONGEST_HISTORY)
                .param("bloc", bloc)
                .param("year", year)
                .query((row, i) -> entry(row))
                .list();
    }

    /** What happened to one record, latest first. The caller has checked that the actor may see it. */
    public List<AuditEntry> ofSubject(Actor actor, UUID subject) {
        return jdbc.sql(COLUMNS + " from audit_entry where subject_id = :subject"
                        + " order by happened_at desc, id desc limit " + LONGEST_HISTORY)
                .param("subject", subject)
                .query((row, i) -> entry(row))
                .list();
    }

    /** Writes down that something was refused; joins no transaction, as a refused act leaves none to join. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void refused(Actor actor, AuditedEvent event) {
        recorder.recordRefusal(event);
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("happened_at").toInstant(),
                row.getString("actor_name"),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("label"),
                row.getString("address"),
                json.readValue(row.getString("particulars"), new TypeReference<List<AuditEntry.Change>>() {}));
    }
}
