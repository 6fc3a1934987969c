package vn.thidua.bloc;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;

/** Who follows a bloc in a year: council members and officers. */
@Service
@Transactional(readOnly = true)
public class Monitors {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final ApplicationEventPublisher events;

    Monitors(JdbcClient jdbc, BlocYears years, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.events = events;
    }

    /**
     * Notes who follows the bloc in that year.
     *
     * @param seat the council member's seat; null for an officer, or a council member the roster does not know
     * @param titles all capacities of the person, in the order given
     */
    @Transactional
    public void add(
            Actor actor,
            BlocYearId id,
            MonitorKind kind,
            @Nullable CouncilMemberId seat,
            String name,
            List<String> titles) {
        var scope = years.editable(actor, id);
        int written = jdbc.sql("""
                        insert into bloc_monitor (id, bloc_year_id, kind, council_member_id, person_name, titles, position)
                        select :new, :id, :kind, :seat, :name, :titles, coalesce(max(position), 0) + 1
                        from bloc_monitor where bloc_year_id = :id
                        on conflict on constraint bloc_monitor_person_once do nothing
                        """)
                .param("new", UUID.randomUUID())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("seat", seat == null ? null : seat.value(), Types.OTHER)
                .param("name", name)
                .param("titles", titles.isEmpty() ? null : String.join("\n", titles), Types.VARCHAR)
                .update();
        if (written == 0) {
            throw new RuleViolation("name", "bloc.monitor.once", name);
        }
        events.publishEvent(scope.event(actor, "bloc.monitor-added")
                .with("person", name)
                .with("titles", String.join("; ", titles))
                .build());
    }

    /** Takes a person off; the trail keeps who it was. */
    @Transactional
    public void remove(Actor actor, BlocYearId id, UUID monitor) {
        var scope = years.editable(actor, id);
        var name = jdbc.sql("delete from bloc_monitor where id = :monitor and bloc_year_id = :id returning person_name")
                .param("monitor", monitor)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("monitor " + monitor));
        events.publishEvent(
                scope.event(actor, "bloc.monitor-removed").with("person", name).build());
    }
}
