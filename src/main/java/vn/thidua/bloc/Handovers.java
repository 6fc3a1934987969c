package vn.thidua.bloc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Removal;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** What one head of a bloc handed to the next: who, when, the flag, the papers. */
@Service
@Transactional(readOnly = true)
public class Handovers {
    private static final String INSERT = """
            insert into bloc_handover (id, bloc_year_id, no, from_organization_id, to_organization_id, from_person,
                                       to_person, on_year, on_month, on_day, part_of_day, flag, items, deviation_reason,
                                       version)
            select gen_random_uuid(), :id, coalesce(max(no), 0) + 1, :from, :to, :fromPerson,
                   :toPerson, :year, :month, :day, :part, :flag, :items, :deviation, :version
            from bloc_handover where bloc_year_id = :id and cast(:no as integer) is null
            returning no
            """;

    private static final String UPDATE = """
            update bloc_handover set from_organization_id = :from, to_organization_id = :to, from_person = :fromPerson,
                   to_person = :toPerson, on_year = :year, on_month = :month, on_day = :day, part_of_day = :part,
                   flag = :flag, items = :items, deviation_reason = :deviation, version = version + 1
            where bloc_year_id = :id and no = :no and version = :version
            returning no
            """;

    private final JdbcClient jdbc;
    private final BlocYears years;
    private final ApplicationEventPublisher events;

    Handovers(JdbcClient jdbc, BlocYears years, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.events = events;
    }

    /** Handovers recorded for that year. */
    public List<Handover> list(Actor actor, BlocYearId id) {
        return handovers(years.scope(actor, id).id());
    }

    private List<Handover> handovers(BlocYearId id) {
        return handovers("h.bloc_year_id = :id order by h.no", id.value());
    }

    /** Of all years, for the rotation is the bloc's whole story; the latest first. */
    List<Handover> of(BlocId bloc) {
        return handovers("y.bloc_id = :id order by y.year desc, h.no", bloc.value());
    }

    private List<Handover> handovers(String condition, UUID id) {
        return jdbc.sql("""
                        select h.*, y.year, organization_name_on(h.from_organization_id, make_date(y.year, 1, 1)) as from_name,
                               organization_name_on(h.to_organization_id, make_date(y.year, 12, 31)) as to_name
                        from bloc_handover h join bloc_year y on y.id = h.bloc_year_id
                        where %s
                        """.formatted(condition))
                .param("id", id)
                .query((row, n) -> {
                    var from = row.getObject("from_organization_id", UUID.class);
                    var year = row.getObject("on_year", Integer.class);
                    var part = row.getString("part_of_day");
                    return new Handover(
                            row.getInt("year"),
                            row.getInt("no"),
                            from == null ? null : new OrganizationId(from),
                            row.getString("from_name"),
                            new OrganizationId(row.getObject("to_organization_id", UUID.class)),
                            Objects.requireNonNullElse(row.getString("to_name"), ""),
                            row.getString("from_person"),
                            row.getString("to_person"),
                            year == null
                                    ? null
                                    : new PartialDate(
                                            year,
                                            row.getObject("on_month", Integer.class),
                                            row.getObject("on_day", Integer.class)),
                            part == null ? null : PartOfDay.valueOf(part),
                            flag(row),
                            row.getString("items"),
                            row.getString("deviation_reason"),
                            row.getObject("witness_id") != null,
                            row.getLong("version"));
                })
                .list();
    }

    private static @Nullable Boolean flag(ResultSet row) throws SQLException {
        boolean flag = row.getBoolean("flag");
        return row.wasNull() ? null : flag;
    }

    /** Units a handover may name: heads of the year before and of this year first, then every member of either. */
    public List<MemberView> units(Actor actor, BlocYearScope scope) {
        var before = years.scopeOf(actor, scope.bloc(), scope.year().previous())
                .map(years::members)
                .orElse(List.of());
        return Stream.concat(years.members(scope).stream(), before.stream())
                .collect(
                        LinkedHashMap<OrganizationId, MemberView>::new,
                        (all, member) -> all.putIfAbsent(member.organization(), member),
                        LinkedHashMap::putAll)
                .values()
                .stream()
                .sorted(Comparator.comparing(
                        (MemberView member) -> member.offices().isEmpty()))
                .toList();
    }

    /** Members of that year of the bloc or of the year before, as far as either is recorded: others hand nothing over. */
    public Set<OrganizationId> parties(Actor actor, BlocId bloc, EmulationYear year) {
        return Stream.of(year, year.previous())
                .flatMap(one -> years.scopeOf(actor, bloc, one).stream())
                .flatMap(scope -> years.members(scope).stream())
                .map(MemberView::organization)
                .collect(Collectors.toSet());
    }

    /**
     * Records a handover, or puts a recorded one right. One between others than the heads is noted with its reason, never
     * forbidden.
     *
     * @return its number within the year
     * @throws RuleViolation beside the unit that is not the head, where no reason is told
     * @throws StaleException when somebody else changed it since
     */
    @Transactional
    public int record(Actor actor, RecordHandover command) {
        var scope = checked(actor, command);
        requireHeads(scope, command);
        return write(actor, scope, command);
    }

    private BlocYearScope checked(Actor actor, RecordHandover command) {
        var scope = years.scope(actor, command.blocYear());
        BlocPolicy.judgeOfficers(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        if (command.to().equals(command.from())) {
            throw new RuleViolation("from", "constraint.bloc_handover_two_units");
        }
        var known = units(actor, scope).stream().map(MemberView::organization).toList();
        if (!known.contains(command.to()) || (command.from() != null && !known.contains(command.from()))) {
            throw new RuleViolation("to", "bloc.handover.not-member");
        }
        return scope;
    }

    /** A head of a year, as far as one was named; one recorded wrongly never was. */
    private record Head(int year, OrganizationId unit, String name) {}

    private void requireHeads(BlocYearScope scope, RecordHandover command) {
        if (command.deviationReason() != null) {
            return;
        }
        var heads = jdbc.sql("""
                        select y.year, m.organization_id, organization_name_on(m.organization_id, make_date(y.year, 12, 31)) as name
                        from bloc_office o
                        join bloc_member m on m.id = o.member_id
                        join bloc_year y on y.id = o.bloc_year_id
                        where y.bloc_id = :bloc and y.year in (:year, :year - 1) and o.kind <> 'DEPUTY'
                          and o.end_kind is distinct from 'CORRECTED'
                        order by o.ended_at desc nulls first, o.kind
                        """)
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query((row, n) -> new Head(
                        row.getInt("year"),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("name")))
                .list();
        int year = scope.year().value();
        var own = heads.stream().filter(head -> head.year() == year).toList();
        var before = heads.stream().filter(head -> head.year() < year).toList();
        requireAmong(own, own, command.to(), "to", "bloc.handover.to-no-head");
        // a head that takes over within the year takes over from the one before it
        requireAmong(before, heads, command.from(), "from", "bloc.handover.from-no-head");
    }

    private static void requireAmong(
            List<Head> expected, List<Head> allowed, @Nullable OrganizationId unit, String field, String key) {
        if (unit != null
                && !expected.isEmpty()
                && allowed.stream().noneMatch(head -> head.unit().equals(unit))) {
            var head = expected.get(0);
            throw new RuleViolation(field, key, Integer.toString(head.year()), head.name());
        }
    }

    private int write(Actor actor, BlocYearScope scope, RecordHandover command) {
        var before = command.no() == null
                ? null
                : recorded(command.blocYear(), command.no()).orElse(null);
        var on = command.on();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", command.blocYear().value());
        parameters.put("to", command.to().value());
        parameters.put("version", command.version());
        var write = jdbc.sql(command.no() == null ? INSERT : UPDATE)
                .params(parameters)
                .param("no", command.no(), Types.INTEGER)
                .param("from", command.from() == null ? null : command.from().value(), Types.OTHER)
                .param("fromPerson", command.fromPerson(), Types.VARCHAR)
                .param("toPerson", command.toPerson(), Types.VARCHAR)
                .param("year", on == null ? null : (Integer) on.year(), Types.INTEGER)
                .param("month", on == null ? null : on.month(), Types.INTEGER)
                .param("day", on == null ? null : on.day(), Types.INTEGER)
                .param(
                        "part",
                        command.partOfDay() == null ? null : command.partOfDay().name(),
                        Types.VARCHAR)
                .param("flag", command.flag(), Types.BOOLEAN)
                .param("items", command.items(), Types.VARCHAR)
                .param("deviation", command.deviationReason(), Types.VARCHAR);
        var no = write.query(Integer.class).optional();
        if (no.isEmpty()) {
            throw new StaleException("handover " + command.blocYear() + " " + command.no());
        }
        var recorded = recorded(command.blocYear(), no.get()).orElseThrow();
        var action = command.no() == null ? "bloc.handover-recorded" : "bloc.handover-revised";
        events.publishEvent(
                changes(scope.event(actor, action), before, recorded).build());
        return no.get();
    }

    /**
     * Takes out one that was recorded by mistake; what it said stays in the trail.
     *
     * @param version of the one that was seen
     * @throws RuleViolation when minutes tell of it: it goes with them
     * @throws StaleException when somebody else changed it since, or it is gone already
     */
    @Transactional
    public void remove(Actor actor, BlocYearId id, int no, Removal removal) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeOfficers(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        var before = recorded(id, no).orElseThrow(() -> new StaleException("handover " + id + " " + no));
        if (before.witnessed()) {
            throw new RuleViolation(null, "bloc.handover.witnessed");
        }
        StaleException.requireWritten(
                "handover " + id + " " + no,
                jdbc.sql("delete from bloc_handover where bloc_year_id = :id and no = :no and version = :version")
                        .param("id", id.value())
                        .param("no", no)
                        .param("version", removal.version())
                        .update());
        events.publishEvent(changes(scope.event(actor, "bloc.handover-removed"), before, null)
                .with("reason", removal.reason())
                .build());
    }

    private Optional<Handover> recorded(BlocYearId id, int no) {
        return handovers(id).stream().filter(one -> one.no() == no).findFirst();
    }

    private static AuditedEvent.Builder changes(
            AuditedEvent.Builder event, @Nullable Handover before, @Nullable Handover after) {
        return event.changed("from", told(before, Handover::fromName), told(after, Handover::fromName))
                .changed("to", told(before, Handover::toName), told(after, Handover::toName))
                .changed("from-person", told(before, Handover::fromPerson), told(after, Handover::fromPerson))
                .changed("to-person", told(before, Handover::toPerson), told(after, Handover::toPerson))
                .changed("on", told(before, Handover::on), told(after, Handover::on))
                .changed("handover-part", told(before, Handover::partOfDay), told(after, Handover::partOfDay))
                .changed("handover-flag", flag(before), flag(after))
                .changed("items", told(before, Handover::items), told(after, Handover::items))
                .changed(
                        "deviation-reason",
                        told(before, Handover::deviationReason),
                        told(after, Handover::deviationReason));
    }

    private static <V> @Nullable V told(@Nullable Handover handover, Function<Handover, @Nullable V> what) {
        return handover == null ? null : what.apply(handover);
    }

    /**
     * Records the handover that minutes tell of, in the transaction that locks them. A year has one handover to a unit: one
     * recorded by hand is put right and keeps what only it knows, one that the minutes of another meeting told first stays
     * theirs. Whatever else this meeting left before is taken back.
     *
     * @param witness key of the conference
     */
    @Transactional
    public void recordAt(Actor actor, UUID witness, RecordHandover command) {
        record Known(int no, boolean elsewhere) {}
        var known = jdbc.sql("""
                        select no, to_organization_id = :to and witness_id is distinct from :witness
                                   and witness_id is not null as elsewhere
                        from bloc_handover
                        where bloc_year_id = :year and (witness_id = :witness or to_organization_id = :to)
                        order by to_organization_id = :to desc, no limit 1
                        """)
                .param("year", command.blocYear().value())
                .param("witness", witness)
                .param("to", command.to().value())
                .query((row, n) -> new Known(row.getInt("no"), row.getBoolean("elsewhere")))
                .optional();
        takeBack(actor, witness, command.blocYear(), known.map(Known::no).orElse(null), null);
        if (known.filter(Known::elsewhere).isPresent()) {
            return;
        }
        var before = known.flatMap(one -> recorded(command.blocYear(), one.no()));
        // minutes tell what was: whoever is named there received
        var told = before.map(command::over).orElse(command);
        int no = write(actor, checked(actor, told), told);
        jdbc.sql("update bloc_handover set witness_id = :witness where bloc_year_id = :year and no = :no")
                .param("witness", witness)
                .param("year", command.blocYear().value())
                .param("no", no)
                .update();
    }

    /** Takes back what the minutes of a meeting told of a handover, when locked again they tell of none. */
    @Transactional
    public void takeBack(Actor actor, UUID witness, @Nullable String reason) {
        takeBack(actor, witness, null, null, reason);
    }

    private void takeBack(
            Actor actor, UUID witness, @Nullable BlocYearId keptYear, @Nullable Integer kept, @Nullable String reason) {
        record Gone(BlocYearId year, String to) {}
        jdbc.sql("""
                        delete from bloc_handover h
                        where h.witness_id = :witness
                          and (h.bloc_year_id, h.no) is distinct from (cast(:year as uuid), cast(:kept as integer))
                        returning h.bloc_year_id,
                                  (select organization_name_on(h.to_organization_id, make_date(y.year, 12, 31))
                                   from bloc_year y where y.id = h.bloc_year_id) as to_name
                        """)
                .param("witness", witness)
                .param("year", keptYear == null ? null : keptYear.value(), Types.OTHER)
                .param("kept", kept, Types.INTEGER)
                .query((row, n) ->
                        new Gone(new BlocYearId(row.getObject("bloc_year_id", UUID.class)), row.getString("to_name")))
                .list()
                .forEach(gone -> events.publishEvent(years.scope(actor, gone.year())
                        .event(actor, "bloc.handover-taken-back")
                        .with("to", gone.to())
                        .with("reason", reason)
                        .build()));
    }

    private static @Nullable FlagPassed flag(@Nullable Handover handover) {
        var passed = handover == null ? null : handover.flag();
        return passed == null ? null : passed ? FlagPassed.YES : FlagPassed.NO;
    }
}
