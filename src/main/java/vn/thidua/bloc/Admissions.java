package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.RegisterOrganization;

/** Who comes into the member list of a bloc-year: units added, pasted, inferred from a result, and those a person accepts. */
@Service
@Transactional(readOnly = true)
public class Admissions {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final BlocYearRepository locks;
    private final MemberRepository members;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Admissions(
            JdbcClient jdbc,
            BlocYears years,
            BlocYearRepository locks,
            MemberRepository members,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.locks = locks;
        this.members = members;
        this.organizations = organizations;
        this.events = events;
    }

    /** A unit to take into the list, and how the source spelt it. */
    public record Entry(OrganizationId unit, @Nullable String quotedName) {}

    /**
     * Adds units to the end of the list in the order given; those already there are passed over.
     *
     * @return how many were added
     * @throws RuleViolation when a unit belongs to another bloc in that year or to another province
     */
    @Transactional
    public int add(Actor actor, BlocYearId id, List<Entry> entries, Origin origin) {
        var scope = years.editable(actor, id);
        locks.locked(id.value());
        var present = new HashSet<OrganizationId>();
        years.members(scope).forEach(member -> present.add(member.organization()));
        int added = 0;
        for (var entry : entries) {
            if (present.add(entry.unit())) {
                admitted(actor, scope, entry.unit(), origin, entry.quotedName());
                added++;
            }
        }
        return added;
    }

    /**
     * Enters members from a pasted list, new units into the register first, all or none.
     *
     * @return how many were added
     */
    @Transactional
    public int enter(Actor actor, EnterMembers command) {
        years.editable(actor, command.blocYear());
        var entries = new ArrayList<Entry>();
        for (var line : command.lines()) {
            var unit = line.unit() != null
                    ? line.unit()
                    : organizations.register(
                            actor,
                            new RegisterOrganization(
                                    command.province(),
                                    line.kind() == null ? OrganizationKind.OTHER : line.kind(),
                                    line.name(),
                                    "",
                                    null,
                                    null,
                                    List.of()));
            entries.add(new Entry(unit, line.name()));
        }
        return add(actor, command.blocYear(), entries, Origin.IMPORTED);
    }

    /**
     * Adds a unit to the end of the list; a unit that is already there is returned as it is.
     *
     * @param origin {@link Origin#NAMED} rows wait for a person to accept them
     * @param quotedName how the source spells the unit, null when as registered
     * @throws RuleViolation when the unit belongs to another bloc in that year or to another province
     */
    @Transactional
    public MemberId admit(Actor actor, BlocYearId id, OrganizationId unit, Origin origin, @Nullable String quotedName) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeAdmission(actor, scope).orThrow();
        return admitted(actor, scope, unit, origin, quotedName).id();
    }

    BlocMember admitted(
            Actor actor, BlocYearScope scope, OrganizationId unit, Origin origin, @Nullable String quotedName) {
        var present = members.findByBlocYearIdAndOrganizationId(scope.id().value(), unit.value());
        if (present.isPresent()) {
            return present.get();
        }
        var name = admissible(scope, unit);
        int last = jdbc.sql("select coalesce(max(position), 0) from bloc_member where bloc_year_id = :id")
                .param("id", scope.id().value())
                .query(Integer.class)
                .single();
        var member =
                members.saveAndFlush(BlocMember.admitted(scope.id(), scope.year(), unit, last + 1, origin, quotedName));
        events.publishEvent(scope.event(actor, "bloc.member-added")
                .with("unit", name)
                .with("quoted-name", quotedName)
                .build());
        return member;
    }

    /**
     * Where a unit stands in a year.
     *
     * @param own whether it is in the list that is asked about
     * @param bloc short name of the bloc
     */
    public record Place(boolean own, String bloc) {}

    /** Which of these units are in the list of that year, or in another bloc's; the others may come in. One statement. */
    public Map<OrganizationId, Place> places(Actor actor, BlocYearScope scope, Collection<OrganizationId> units) {
        record Row(OrganizationId unit, Place place) {}
        return jdbc
                .sql("""
                        select m.organization_id, m.bloc_year_id = :id as own, b.short_name
                        from bloc_member m join bloc_year y on y.id = m.bloc_year_id join bloc b on b.id = y.bloc_id
                        where m.year = :year and m.organization_id = any(cast(:units as uuid[]))
                        """)
                .param("id", scope.id().value())
                .param("year", scope.year().value())
                .param("units", units.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new Place(row.getBoolean("own"), row.getString("short_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::unit, Row::place));
    }

    /** @return the unit's name */
    private String admissible(BlocYearScope scope, OrganizationId unit) {
        record Candidate(
                String name, boolean near, @Nullable String otherBloc) {}
        var candidate = jdbc.sql("""
                        select o.full_name,
                               exists (select from province_scope s
                                       where (s.province_id = o.province_id and s.covers_id = :province)
                                          or (s.province_id = :province and s.covers_id = o.province_id)) as near,
                               (select b.name from bloc_member m
                                join bloc_year y on y.id = m.bloc_year_id join bloc b on b.id = y.bloc_id
                                where m.organization_id = o.organization_id and m.year = :year) as other_bloc
                        from organization_label o where o.organization_id = :unit
                        """)
                .param("province", scope.province().value())
                .param("year", scope.year().value())
                .param("unit", unit.value())
                .query((row, n) ->
                        new Candidate(row.getString("full_name"), row.getBoolean("near"), row.getString("other_bloc")))
                .optional()
                .orElseThrow(() -> new NotFoundException("organization " + unit));
        if (!candidate.near()) {
            throw new RuleViolation("unit", "bloc.member.other-province", candidate.name());
        }
        if (candidate.otherBloc() != null) {
            throw new RuleViolation(
                    "unit",
                    "bloc.member.elsewhere",
                    candidate.name(),
                    scope.year().value(),
                    candidate.otherBloc());
        }
        return candidate.name();
    }

    /** A person confirms that an inferred unit does belong to the bloc. */
    @Transactional
    public void accept(Actor actor, BlocYearId id, MemberId member) {
        var scope = years.editable(actor, id);
        var row = members.findByBlocYearIdAndId(id.value(), member.value())
                .orElseThrow(() -> new NotFoundException("member " + member));
        if (!row.isAccepted()) {
            accept(actor, scope, row);
        }
    }

    void accept(Actor actor, BlocYearScope scope, BlocMember member) {
        member.accept();
        var name = jdbc.sql("select full_name from organization_label where organization_id = :unit")
                .param("unit", member.unit().value())
                .query(String.class)
                .single();
        events.publishEvent(
                scope.event(actor, "bloc.member-accepted").with("unit", name).build());
    }
}
