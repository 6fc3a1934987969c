package vn.thidua.organization;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;
import vn.thidua.web.Agency;
import vn.thidua.web.AgencyDirectory;
import vn.thidua.web.Messages;

/**
 * Whose page the frame draws. Asked for every page, so the answers are remembered: dropped here when a setting changes,
 * and after a minute for the sake of other nodes.
 */
@Component
class Agencies implements AgencyDirectory {
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Map<UUID, Remembered> memory = new ConcurrentHashMap<>();

    private record Remembered(Agency agency, long since) {}

    Agencies(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** For no province: the agency of the only province that has settings; where there are several, none is named. */
    @Override
    public Agency agency(@Nullable ProvinceId province) {
        var key = province == null ? Sql.NOBODY : province.value();
        var known = memory.get(key);
        // measured by the machine's ticks: how long an answer is remembered is no matter of the calendar
        if (known == null || System.nanoTime() - known.since() > MEMORY.toNanos()) {
            known = new Remembered(read(province), System.nanoTime());
            memory.put(key, known);
        }
        return known.agency();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(SettingChanged changed) {
        memory.clear();
    }

    private Agency read(@Nullable ProvinceId province) {
        var found = jdbc.sql("""
                        select s.superior_name, s.agency_name, s.hotline, s.form_of_address
                        from province_setting s join province p on p.id = s.province_id
                        where cast(:province as uuid) is null and not p.placeholder or s.province_id = :province
                        limit 2
                        """)
                .param("province", province == null ? null : province.value(), java.sql.Types.OTHER)
                .query((row, n) -> new Agency(
                        row.getString("superior_name"),
                        row.getString("agency_name"),
                        row.getString("hotline").isEmpty() ? null : row.getString("hotline"),
                        messages.label(FormOfAddress.valueOf(row.getString("form_of_address")))))
                .list();
        return found.size() == 1 ? found.get(0) : new Agency("", "", null, messages.label(FormOfAddress.COMRADE));
    }
}
