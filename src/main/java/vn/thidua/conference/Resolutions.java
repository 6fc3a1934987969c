package vn.thidua.conference;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;
import vn.thidua.organization.Organizations;

/** What locked minutes say was agreed on, as proposals start from it. */
@Service
@Transactional(readOnly = true)
public class Resolutions {
    private final JdbcClient jdbc;
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final BlocYears years;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolutions(
            JdbcClient jdbc,
            ConferenceRepository conferences,
            ConferenceReader reader,
            BlocYears years,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.conferences = conferences;
        this.reader = reader;
        this.years = years;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Award lines of this bloc-year's locked minutes, in the order of the minutes. A line with a number only stands here
     * until its names are added; from then on the names stand in its place. Minutes opened again have none.
     */
    public List<AdoptedResolution> adopted(Actor actor, BlocYearId blocYear) {
        years.scope(actor, blocYear);
        return jdbc.sql("""
                        select r.*, c.number as conference_number, c.minutes_no,
                               conference_title(c.kind, c.title, c.year) as conference_title
                        from resolution r
                        join conference c on c.id = r.conference_id
                        left join resolution line on line.id = r.completes_id
                        where c.bloc_year_id = :year and c.state = 'LOCKED' and r.kind = 'AWARD'
                          and r.dropped_no is null and r.completed_at is null
                        order by c.number, coalesce(line.position, r.position), r.completes_id nulls first, r.position
                        """)
                .param("year", blocYear.value())
                .query((row, n) -> new AdoptedResolution(
                        new ResolutionId(row.getObject("id", UUID.class)),
                        new ConferenceId(row.getObject("conference_id", UUID.class)),
                        row.getInt("conference_number"),
                        row.getString("conference_title"),
                        row.getInt("minutes_no"),
                        row.getString("award_code"),
                        new EmulationYear(row.getInt("year")),
                        MinutesStore.unit(row, "organization_id"),
                        MinutesStore.number(row, "quantity"),
                        Objects.requireNonNullElse(row.getString("wording"), ""),
                        row.getBoolean("leads"),
                        VotingMethod.valueOf(row.getString("method")),
                        MinutesStore.figures(row)))
                .list();
    }

    /**
     * Names the units of a line that had only a number. The locked minutes keep the number; the names stand beside it.
     *
     * @throws RuleViolation when a unit is named twice, or the number differs and no reason is given
     */
    @Transactional
    public void name(Actor actor, int number, NameUnits command) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences
                .findForWriting(root.id().value())
                .orElseThrow(() -> new NotFoundException("conference " + number));
        var line = line(root.id(), command.line());
        ConferencePolicy.judgeCompleting(actor, scope, conference.state(), line.open())
                .orThrow();
        var reason = checked(command, line.quantity());
        for (int i = 0; i < command.units().size(); i++) {
            insert(command.line(), command.units().get(i), i + 1);
        }
        jdbc.sql("""
                        update resolution set completed_at = :at, completed_by = :by, completion_reason = :reason
                        where id = :line
                        """)
                .param("at", MinutesStore.utc(clock.instant()))
                .param("by", actor.name())
                .param("reason", reason)
                .param("line", command.line().value())
                .update();
        var names = organizations.names(
                actor, command.units(), java.time.LocalDate.of(scope.year().value(), 12, 31));
        events.publishEvent(Conferences.event(actor, "conference.units-named", root)
                .with("wording", line.wording())
                .with("quantity", line.quantity())
                .with(
                        "units",
                        command.units().stream()
                                .map(unit -> names.getOrDefault(unit, ""))
                                .collect(Collectors.joining("; ")))
                .with("reason", reason)
                .build());
    }

    private static @Nullable String checked(NameUnits command, int quantity) {
        if (command.units().isEmpty()) {
            throw new RuleViolation("units", "conference.names.none");
        }
        var seen = new HashSet<OrganizationId>();
        for (int i = 0; i < command.units().size(); i++) {
            if (!seen.add(command.units().get(i))) {
                throw new RuleViolation("units", "conference.names.twice");
            }
        }
        var reason = Text.prose(command.reason());
        if (command.units().size() != quantity && reason == null) {
            throw new RuleViolation(
                    "reason", "conference.names.differ", command.units().size(), quantity);
        }
        return reason;
    }

    private void insert(ResolutionId line, OrganizationId unit, int position) {
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, organization_id, wording,
                          leads, method, basis, eligible, present, written, issued, returned, valid, invalid, blank,
                          votes_for, votes_against, completes_id, created_at)
                        select :id, conference_id, :position, kind, award_code, year, :unit, wording, leads, method, basis,
                          eligible, present, written, issued, returned, valid, invalid, blank, votes_for, votes_against, id,
                          :at
                        from resolution where id = :line
                        """)
                .param("id", UUID.randomUUID())
                .param("position", position)
                .param("unit", unit.value())
                .param("at", MinutesStore.utc(clock.instant()))
                .param("line", line.value())
                .update();
    }

    private record Line(int quantity, @Nullable String wording, boolean open) {}

    private Line line(ConferenceId conference, ResolutionId id) {
        return jdbc.sql("""
                        select quantity, wording, completed_at is null as open from resolution
                        where id = :id and conference_id = :conference and quantity is not null and dropped_no is null
                        """)
                .param("id", id.value())
                .param("conference", conference.value())
                .query((row, n) -> new Line(row.getInt("quantity"), row.getString("wording"), row.getBoolean("open")))
                .optional()
                .orElseThrow(() -> new NotFoundException("resolution " + id));
    }
}
