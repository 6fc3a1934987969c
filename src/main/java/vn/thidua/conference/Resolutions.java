package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Origin;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
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
    private final Admissions admissions;
    private final List<MinutesDependents> dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolutions(
            JdbcClient jdbc,
            ConferenceRepository conferences,
            ConferenceReader reader,
            BlocYears years,
            Organizations organizations,
            Admissions admissions,
            List<MinutesDependents> dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.conferences = conferences;
        this.reader = reader;
        this.years = years;
        this.organizations = organizations;
        this.admissions = admissions;
        this.dependents = List.copyOf(dependents);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Award lines of this bloc-year's locked minutes, in the order of the minutes, also those for another year; and the
     * lines for this year in minutes of the bloc's other years. A line with a number only stands here until its names are
     * added; from then on the names stand in its place. Minutes opened again have none.
     */
    public List<AdoptedResolution> adopted(Actor actor, BlocYearId blocYear) {
        var scope = years.scope(actor, blocYear);
        return jdbc.sql("""
                        select r.*, c.number as conference_number, c.minutes_no,
                               conference_title(c.kind, c.title, c.year) as conference_title
                        from resolution r
                        join conference c on c.id = r.conference_id
                        left join resolution line on line.id = r.completes_id
                        where (c.bloc_year_id = :blocYear
                               or r.year = :year and c.bloc_year_id in (
                                   select y.bloc_year_id from bloc_year_label y where y.bloc_id = :bloc))
                          and c.state = 'LOCKED' and r.kind = 'AWARD'
                          and r.dropped_no is null and r.completed_at is null
                        order by c.number, coalesce(line.position, r.position), r.completes_id nulls first, r.position
                        """)
                .param("blocYear", blocYear.value())
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query((row, n) -> new AdoptedResolution(
                        new ResolutionId(row.getObject("id", UUID.class)),
                        new ConferenceId(row.getObject("conference_id", UUID.class)),
                        row.getInt("conference_number"),
                        row.getString("conference_title"),
                        row.getInt("minutes_no"),
                        row.getString("award_code"),
                        new EmulationYear(row.getInt("year")),
                        Columns.unit(row, "organization_id"),
                        Columns.number(row, "quantity"),
                        Objects.requireNonNullElse(row.getString("wording"), ""),
                        row.getBoolean("leads"),
                        VotingMethod.valueOf(row.getString("method")),
                        Columns.figures(row)))
                .list();
    }

    /**
     * Names the units of a line that had only a number, or puts such names right. The locked minutes keep the number; the
     * names stand beside it. A unit that is no member of the year becomes one that waits to be accepted (RULINGS 9).
     *
     * @throws RuleViolation when a unit is named twice, the number differs or names are put right without a reason, a
     *     dossier was made for a name left out, or a unit belongs to another bloc that year
     * @throws StaleException when somebody else named units of this line since the page was drawn
     */
    @Transactional
    public void name(Actor actor, int number, NameUnits command) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences.forWriting(root.id());
        ConferencePolicy.judgeCompleting(actor, scope, conference.state()).orThrow();
        var line = line(root.id(), command.line());
        StaleException.check("names of " + command.line(), command.seen(), line.namesNo());
        var before = names(command.line());
        var reason = checked(command, line.quantity(), !before.isEmpty());
        var leaving = new LinkedHashMap<>(before);
        leaving.keySet().removeAll(command.units());
        refuseMade(actor, root.id(), leaving.values());
        admit(
                actor,
                scope,
                command.units().stream()
                        .filter(unit -> !before.containsKey(unit))
                        .toList());
        write(command, before, leaving.values(), conference.minutesNo());
        note(actor, command, reason, line.quantity(), !before.isEmpty());
        publish(actor, root, command, line, List.copyOf(before.keySet()), reason);
    }

    private void publish(
            Actor actor,
            ConferenceReader.Root root,
            NameUnits command,
            Line line,
            List<OrganizationId> before,
            @Nullable String reason) {
        var both = new HashSet<>(command.units());
        both.addAll(before);
        var names =
                organizations.names(actor, both, LocalDate.of(root.home().year().value(), 12, 31));
        var event = Conferences.event(
                        actor, before.isEmpty() ? "conference.units-named" : "conference.names-corrected", root)
                .with("wording", line.wording())
                .with("quantity", line.quantity());
        var after = words(command.units(), names);
        events.publishEvent(
                (before.isEmpty() ? event.with("units", after) : event.changed("units", words(before, names), after))
                        .with("reason", reason)
                        .build());
    }

    private static String words(List<OrganizationId> units, Map<OrganizationId, String> names) {
        return units.stream().map(unit -> names.getOrDefault(unit, "")).collect(Collectors.joining("; "));
    }

    private static @Nullable String checked(NameUnits command, int quantity, boolean correcting) {
        if (command.units().isEmpty()) {
            throw new RuleViolation("units", "conference.names.none");
        }
        var seen = new HashSet<OrganizationId>();
        for (var unit : command.units()) {
            if (!seen.add(unit)) {
                throw new RuleViolation("units", "conference.names.twice");
            }
        }
        var reason = Text.prose(command.reason());
        int names = command.units().size();
        if (names != quantity && reason == null) {
            throw names < quantity
                    ? new RuleViolation("reason", "conference.names.fewer", names, quantity, quantity - names)
                    : new RuleViolation("reason", "conference.names.more", names, quantity);
        }
        if (correcting && reason == null) {
            throw new RuleViolation("reason", "conference.reason.required");
        }
        return reason;
    }

    /** A dossier rests on the name it was made for, also when it was decided already. */
    private void refuseMade(Actor actor, ConferenceId conference, Collection<ResolutionId> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        // held first: who makes a dossier of such a name meanwhile waits, and then finds it gone
        jdbc.sql("select id from resolution where id in (:lines) for update")
                .param("lines", leaving.stream().map(ResolutionId::value).toList())
                .query(UUID.class)
                .list();
        dependents.stream()
                .flatMap(one -> one.madeFrom(actor, conference).stream())
                .filter(made -> made.line() != null && leaving.contains(made.line()) && !made.withdrawn())
                .findFirst()
                .ifPresent(made -> {
                    throw new RuleViolation(
                            "units", "conference.names.made", made.subject(), made.number(), made.state());
                });
    }

    private void admit(Actor actor, BlocYearScope scope, List<OrganizationId> units) {
        for (var unit : units) {
            try {
                admissions.admit(actor, scope.id(), unit, Origin.NAMED, null);
            } catch (RuleViolation violation) {
                throw new RuleViolation(
                        "units", violation.key(), violation.arguments().toArray());
            }
        }
    }

    private void write(
            NameUnits command, Map<OrganizationId, ResolutionId> before, Collection<ResolutionId> leaving, int no) {
        if (!leaving.isEmpty()) {
            jdbc.sql("update resolution set dropped_no = :no where id in (:lines)")
                    .param("no", no)
                    .param("lines", leaving.stream().map(ResolutionId::value).toList())
                    .update();
        }
        for (int i = 0; i < command.units().size(); i++) {
            var unit = command.units().get(i);
            var present = before.get(unit);
            if (present == null) {
                insert(command.line(), unit, i + 1);
            } else {
                jdbc.sql("update resolution set position = :position where id = :id")
                        .param("position", i + 1)
                        .param("id", present.value())
                        .update();
            }
        }
    }

    private void note(Actor actor, NameUnits command, @Nullable String reason, int quantity, boolean correcting) {
        var at = Columns.utc(clock.instant());
        jdbc.sql("""
                        update resolution set names_no = names_no + 1,
                          completed_at = coalesce(completed_at, :at), completed_by = coalesce(completed_by, :by),
                          completion_reason = :difference,
                          names_corrected_at = cast(:correctedAt as timestamptz), names_corrected_by = :correctedBy,
                          names_correction_reason = :correction
                        where id = :line
                        """)
                .param("at", at)
                .param("by", actor.name())
                .param("difference", command.units().size() == quantity ? null : reason)
                .param("correctedAt", correcting ? at : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("correctedBy", correcting ? actor.name() : null)
                .param("correction", correcting ? reason : null)
                .param("line", command.line().value())
                .update();
    }

    /**
     * Keeps a line as it is until the transaction ends, for what is made from it.
     *
     * @throws StaleException when it no longer counts
     */
    @Transactional
    public void hold(Actor actor, ResolutionId line) {
        var held = jdbc.sql("select id from resolution where id = :id and dropped_no is null for share")
                .param("id", line.value())
                .query(UUID.class)
                .list();
        StaleException.requireWritten("resolution " + line, held.size());
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
                .param("at", Columns.utc(clock.instant()))
                .param("line", line.value())
                .update();
    }

    /** Units named beside a line, in their order, each with its own row. */
    private Map<OrganizationId, ResolutionId> names(ResolutionId line) {
        var names = new LinkedHashMap<OrganizationId, ResolutionId>();
        jdbc.sql("""
                        select id, organization_id from resolution
                        where completes_id = :line and dropped_no is null order by position
                        """).param("line", line.value()).query((ResultSet row) -> {
            names.put(
                    new OrganizationId(row.getObject("organization_id", UUID.class)),
                    new ResolutionId(row.getObject("id", UUID.class)));
        });
        return names;
    }

    private record Line(int quantity, @Nullable String wording, int namesNo) {}

    private Line line(ConferenceId conference, ResolutionId id) {
        return jdbc.sql("""
                        select quantity, wording, names_no from resolution
                        where id = :id and conference_id = :conference and quantity is not null and dropped_no is null
                        """)
                .param("id", id.value())
                .param("conference", conference.value())
                .query((row, n) -> new Line(row.getInt("quantity"), row.getString("wording"), row.getInt("names_no")))
                .optional()
                .orElseThrow(() -> new NotFoundException("resolution " + id));
    }
}
