package vn.thidua.bloc;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

/** Blocs in their years: what an actor is there, who belongs to it, who heads it. */
@Service
// pages read by single statements: a transaction of their own would only add its round trips
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class BlocYears {
    private static final String SCOPE = """
            select y.id, y.bloc_id, b.number, b.name, b.short_name, b.province_id, y.year,
                   y.state = 'CLOSED' as closed, %s as standing
            from bloc_year y join bloc b on b.id = y.bloc_id
            where %s and
            """.formatted(Sight.STANDING, Sight.CONDITION);

    private final JdbcClient jdbc;
    private final BlocYearHeaders headers;
    private final BlocYearRepository years;
    private final MemberRepository members;
    private final OfficeRepository offices;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlocYears(
            JdbcClient jdbc,
            BlocYearHeaders headers,
            BlocYearRepository years,
            MemberRepository members,
            OfficeRepository offices,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.headers = headers;
        this.years = years;
        this.members = members;
        this.offices = offices;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What every page and command of a bloc-year starts from.
     *
     * @throws NotFoundException when there is none, or none this actor may see
     */
    public BlocYearScope scope(Actor actor, BlocYearId id) {
        return jdbc.sql(SCOPE + " y.id = :id")
                .params(sight(actor))
                .param("id", id.value())
                .query(BlocYears::scopeOf)
                .optional()
                .orElseThrow(() -> new NotFoundException("bloc-year " + id));
    }

    /** @throws NotFoundException when there is none, or none this actor may see */
    public BlocYearScope scope(Actor actor, int blocNumber, EmulationYear year) {
        return findScope(actor, blocNumber, year)
                .orElseThrow(() -> new NotFoundException("bloc " + blocNumber + " in " + year));
    }

    Optional<BlocYearScope> findScope(Actor actor, int blocNumber, EmulationYear year) {
        return jdbc.sql(SCOPE + " b.number = :number and y.year = :year")
                .params(sight(actor))
                .param("number", blocNumber)
                .param("year", year.value())
                .query(BlocYears::scopeOf)
                .optional();
    }

    /** A bloc and year of one of these provinces as the public sees it: without any standing. */
    Optional<BlocYearScope> publicScope(int blocNumber, EmulationYear year, List<ProvinceId> provinces) {
        return jdbc.sql("""
                        select y.id, y.bloc_id, b.number, b.name, b.short_name, b.province_id, y.year,
                               y.state = 'CLOSED' as closed, 'NONE' as standing
                        from bloc_year y join bloc b on b.id = y.bloc_id
                        where b.number = :number and y.year = :year and b.province_id = any(cast(:provinces as uuid[]))
                        """)
                .param("number", blocNumber)
                .param("year", year.value())
                .param(
                        "provinces",
                        Sql.array(provinces.stream().map(ProvinceId::value).toList()))
                .query(BlocYears::scopeOf)
                .optional();
    }

    /** That bloc in that year, if it was opened and the actor may see it. */
    public Optional<BlocYearId> find(Actor actor, BlocId bloc, EmulationYear year) {
        return scopeOf(actor, bloc, year).map(BlocYearScope::id);
    }

    /** The bloc's last open year, else its last year, for an address without a year (RULINGS 12). */
    public Optional<BlocYearScope> latest(Actor actor, int blocNumber) {
        return jdbc.sql(SCOPE + " b.number = :number order by (y.state = 'OPEN') desc, y.year desc limit 1")
                .params(sight(actor))
                .param("number", blocNumber)
                .query(BlocYears::scopeOf)
                .optional();
    }

    Optional<BlocYearScope> scopeOf(Actor actor, BlocId bloc, EmulationYear year) {
        return jdbc.sql(SCOPE + " b.id = :bloc and y.year = :year")
                .params(sight(actor))
                .param("bloc", bloc.value())
                .param("year", year.value())
                .query(BlocYears::scopeOf)
                .optional();
    }

    /** Standing in the year before, which gives the right to name this year's officers. */
    Standing standingBefore(Actor actor, BlocYearScope scope) {
        return scopeOf(actor, scope.bloc(), scope.year().previous())
                .map(BlocYearScope::standing)
                .orElse(Standing.NONE);
    }

    /** The head of the year before, who hands over to this year's. */
    public Optional<OrganizationId> headBefore(Actor actor, BlocYearScope scope) {
        return scopeOf(actor, scope.bloc(), scope.year().previous()).stream()
                .flatMap(before -> officers(before).stream())
                .filter(office -> office.kind() == OfficeKind.HEAD)
                .map(OfficeView::organization)
                .findFirst();
    }

    /** Members in official order, with the names valid in that year and the offices they hold. */
    public List<MemberView> members(Actor actor, BlocYearId id) {
        return members(scope(actor, id));
    }

    /** The same for a scope the actor already got, one statement less. */
    public List<MemberView> members(Actor actor, BlocYearScope scope) {
        return members(scope);
    }

    /** The same where the head of the page has read the officers already. */
    public List<MemberView> members(Actor actor, BlocYearHeader header) {
        return members(header.scope(), header.officers());
    }

    List<MemberView> members(BlocYearScope scope) {
        return members(scope, officers(scope));
    }

    List<MemberView> members(BlocYearScope scope, List<OfficeView> officers) {
        var held = officers.stream().collect(Collectors.groupingBy(OfficeView::member));
        return jdbc.sql("""
                        select m.id, m.organization_id, o.number, m.position, m.origin, m.accepted, m.contact_person,
                               m.group_id, g.name as group_name, m.quoted_name, o.short_name,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
                        from bloc_member m
                        join organization_label o on o.organization_id = m.organization_id
                        left join bloc_group g on g.id = m.group_id
                        where m.bloc_year_id = :id
                        order by m.position, m.id
                        """)
                .param("id", scope.id().value())
                .query((row, n) -> {
                    var member = new MemberId(row.getObject("id", UUID.class));
                    return new MemberView(
                            member,
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            row.getInt("number"),
                            row.getInt("position"),
                            row.getString("name"),
                            row.getString("short_name"),
                            Origin.valueOf(row.getString("origin")),
                            row.getBoolean("accepted"),
                            row.getString("contact_person"),
                            held.getOrDefault(member, List.of()),
                            row.getObject("group_id", UUID.class),
                            row.getString("group_name"),
                            row.getString("quoted_name"));
                })
                .list();
    }

    /** What stands above every page of this bloc and year; put into the model as {@code header}. */
    public BlocYearHeader header(Actor actor, BlocYearScope scope) {
        return headers.header(actor, scope);
    }

    /** Offices that have not ended: head, acting head, deputies in order. */
    public List<OfficeView> officers(Actor actor, BlocYearId id) {
        return officers(scope(actor, id));
    }

    /** The same for a scope the actor already got, one statement less. */
    public List<OfficeView> officers(Actor actor, BlocYearScope scope) {
        return officers(scope);
    }

    List<OfficeView> officers(BlocYearScope scope) {
        return jdbc.sql("""
                        select o.id, o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id, o.basis,
                               o.representative_name, o.representative_title, o.document, o.deviation_reason,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
                        from bloc_office o join bloc_member m on m.id = o.member_id
                        where o.bloc_year_id = :id and o.ended_at is null
                        order by case o.kind when 'HEAD' then 1 when 'ACTING_HEAD' then 2 else 3 end, o.position
                        """)
                .param("id", scope.id().value())
                .query(BlocYears::officeOf)
                .list();
    }

    /**
     * Opens an empty year; the one that is already open is returned as it is.
     *
     * @throws vn.thidua.kernel.RefusedException unless the actor is a board officer of the province
     */
    @Transactional
    public BlocYearId open(Actor actor, BlocId bloc, EmulationYear year) {
        var named = named(actor, bloc);
        var existing = find(actor, bloc, year);
        if (existing.isPresent()) {
            return existing.get();
        }
        BlocPolicy.judgeRegister(actor, named.province()).orThrow();
        return insert(actor, named, year);
    }

    /**
     * Opens a year with the members, groups and contact persons of another one of the same bloc. Units that belong to
     * another bloc in that year are left out. Doing it again changes nothing and returns the year that is there.
     */
    @Transactional
    public BlocYearId openByCopying(Actor actor, BlocYearId from, EmulationYear to) {
        var source = scope(actor, from);
        var existing = find(actor, source.bloc(), to);
        if (existing.isPresent()) {
            return existing.get();
        }
        BlocPolicy.judgeCopying(actor, source).orThrow();
        return copy(actor, source, to);
    }

    /** Whether the actor may open another year by copying this one. */
    public Verdict judgeCopying(Actor actor, BlocYearScope from) {
        return BlocPolicy.judgeCopying(actor, from);
    }

    private BlocYearId copy(Actor actor, BlocYearScope source, EmulationYear to) {
        var opened = insert(actor, new NamedBloc(source.bloc(), source.number(), source.name(), source.province()), to);
        // a row that is still only inferred stays so; what a person accepted is a copy like any other
        int copied = jdbc.sql("""
                        insert into bloc_member (id, bloc_year_id, year, organization_id, position, origin, accepted,
                                                 group_id, contact_person, quoted_name)
                        select gen_random_uuid(), :to, :year, m.organization_id, m.position,
                               case when m.accepted then 'COPIED' else m.origin end, m.accepted,
                               m.group_id, m.contact_person, m.quoted_name
                        from bloc_member m
                        where m.bloc_year_id = :from
                          and not exists (select from bloc_member other
                                          where other.organization_id = m.organization_id and other.year = :year)
                        """)
                .param("to", opened.value())
                .param("from", source.id().value())
                .param("year", to.value())
                .update();
        events.publishEvent(AuditedEvent.of(actor, "bloc.members-copied", "bloc-year", opened.value(), source.name())
                .at(Addresses.blocYear(source.number(), source.name(), to.value()))
                .in(source.province())
                .in(source.bloc().value(), to)
                .with("from-year", source.year())
                .with("members", copied)
                .build());
        return opened;
    }

    private BlocYearId insert(Actor actor, NamedBloc bloc, EmulationYear year) {
        entities.flush();
        var id = UUID.randomUUID();
        int inserted = jdbc.sql("""
                        insert into bloc_year (id, bloc_id, year, state, version) values (:id, :bloc, :year, 'OPEN', 0)
                        on conflict on constraint bloc_year_one_a_year do nothing
                        """)
                .param("id", id)
                .param("bloc", bloc.id().value())
                .param("year", year.value())
                .update();
        if (inserted == 0) {
            throw new StaleException("bloc-year " + bloc.number() + " " + year);
        }
        events.publishEvent(AuditedEvent.of(actor, "bloc.year-opened", "bloc-year", id, bloc.name())
                .at(Addresses.blocYear(bloc.number(), bloc.name(), year.value()))
                .in(bloc.province())
                .in(bloc.id().value(), year)
                .build());
        return new BlocYearId(id);
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
        var scope = scope(actor, id);
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
        events.publishEvent(event(actor, scope, "bloc.member-added")
                .with("unit", name)
                .with("quoted-name", quotedName)
                .build());
        return member;
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

    /**
     * The one door to offices (RULINGS 10): a conference elects, a decision appoints, a source tells. Opens the year by
     * copying the year before when it does not exist. Whoever is named an officer is a member: a unit that is not in the
     * list joins it, one that was only inferred is accepted. What the command does not state stays as recorded.
     *
     * @throws vn.thidua.kernel.RefusedException when the actor may not, or the year is closed
     * @throws RuleViolation when one unit is named twice
     */
    @Transactional
    public void nameOfficers(Actor actor, NameOfficers command) {
        var scope = scopeForNaming(actor, command.bloc(), command.year());
        BlocPolicy.judgeOfficers(actor, scope, standingBefore(actor, scope)).orThrow();
        name(actor, scope, command, null);
    }

    /**
     * The same from a page: refused when officers of that year changed since it was drawn.
     *
     * @param seen what {@link #officesVersion} gave then
     * @param replaceReason why the officers recorded so far are replaced, where some are
     */
    @Transactional
    public void nameOfficers(Actor actor, NameOfficers command, long seen, @Nullable String replaceReason) {
        var scope = scopeForNaming(actor, command.bloc(), command.year());
        BlocPolicy.judgeOfficers(actor, scope, standingBefore(actor, scope)).orThrow();
        StaleException.check("offices of " + scope.id(), seen, officesVersion(scope.id()));
        name(actor, scope, command, replaceReason);
    }

    /** Rises with every office recorded or ended in that year; 0 for a year not opened. */
    long officesVersion(BlocYearId id) {
        return jdbc.sql("select count(*) + count(ended_at) from bloc_office where bloc_year_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private BlocYearScope scopeForNaming(Actor actor, BlocId bloc, EmulationYear year) {
        var existing = scopeOf(actor, bloc, year);
        if (existing.isPresent()) {
            return existing.get();
        }
        var before = scopeOf(actor, bloc, year.previous());
        BlocYearId opened;
        if (before.isPresent()) {
            BlocPolicy.judgeCopying(actor, before.get()).orThrow();
            opened = copy(actor, before.get(), year);
        } else {
            opened = open(actor, bloc, year);
        }
        return scope(actor, opened);
    }

    private void name(Actor actor, BlocYearScope scope, NameOfficers command, @Nullable String replaceReason) {
        var units = new HashSet<OrganizationId>();
        if (command.head() != null) {
            units.add(command.head().unit());
        }
        for (int i = 0; i < command.deputies().size(); i++) {
            if (!units.add(command.deputies().get(i).unit())) {
                throw new RuleViolation("deputies[" + i + "].unit", "bloc.officer.twice");
            }
        }
        var reason = replaceReason == null ? command.document() : replaceReason;
        var event = event(actor, scope, "bloc.officers-named");
        var before = describe(officers(scope));
        if (command.head() != null) {
            nameHead(actor, scope, command, command.head(), reason);
        }
        if (!command.deputies().isEmpty()) {
            nameDeputies(actor, scope, command, reason);
        }
        offices.flush();
        var after = describe(officers(scope));
        events.publishEvent(event.changed("head", before.get(OfficeKind.HEAD), after.get(OfficeKind.HEAD))
                .changed("acting-head", before.get(OfficeKind.ACTING_HEAD), after.get(OfficeKind.ACTING_HEAD))
                .changed("deputies", before.get(OfficeKind.DEPUTY), after.get(OfficeKind.DEPUTY))
                .with("document", command.document())
                .with("deviation-reason", command.deviationReason())
                .with("reason", replaceReason)
                .build());
    }

    /** Naming a unit an officer is a person's word that it belongs to the bloc. */
    private BlocMember officerToBe(Actor actor, BlocYearScope scope, OrganizationId unit) {
        var member = admitted(actor, scope, unit, Origin.NAMED, null);
        if (!member.isAccepted()) {
            accept(actor, scope, member);
        }
        return member;
    }

    void accept(Actor actor, BlocYearScope scope, BlocMember member) {
        member.accept();
        var name = jdbc.sql("select full_name from organization_label where organization_id = :unit")
                .param("unit", member.unit().value())
                .query(String.class)
                .single();
        events.publishEvent(
                event(actor, scope, "bloc.member-accepted").with("unit", name).build());
    }

    private void nameHead(
            Actor actor, BlocYearScope scope, NameOfficers command, Officer head, @Nullable String reason) {
        var member = officerToBe(actor, scope, head.unit());
        var running = running(scope);
        var same = running.stream()
                .filter(office -> office.kind() == OfficeKind.HEAD && office.isHeldBy(member))
                .findFirst();
        running.stream()
                .filter(office -> office.kind() != OfficeKind.DEPUTY || office.isHeldBy(member))
                .filter(office -> same.isEmpty() || same.get() != office)
                .forEach(office -> office.end(EndKind.REPLACED, reason, clock.instant()));
        // ended rows leave the partial indexes before the new ones enter them
        offices.flush();
        describe(
                same.orElseGet(() ->
                        BlocOffice.named(member, OfficeKind.HEAD, 1, command.basis(), actor.name(), clock.instant())),
                head,
                command,
                command.deviationReason());
    }

    private void nameDeputies(Actor actor, BlocYearScope scope, NameOfficers command, @Nullable String reason) {
        var named = new ArrayList<BlocMember>();
        for (var deputy : command.deputies()) {
            named.add(officerToBe(actor, scope, deputy.unit()));
        }
        var running = running(scope).stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
        var kept = new HashMap<Integer, BlocOffice>();
        for (var office : running) {
            int place = office.position() - 1;
            if (place < named.size() && office.isHeldBy(named.get(place))) {
                kept.put(place, office);
            } else {
                office.end(EndKind.REPLACED, reason, clock.instant());
            }
        }
        offices.flush();
        for (int place = 0; place < named.size(); place++) {
            var member = named.get(place);
            if (running(scope).stream()
                    .anyMatch(office -> office.kind() == OfficeKind.HEAD && office.isHeldBy(member))) {
                throw new RuleViolation("deputies[" + place + "].unit", "bloc.officer.twice");
            }
            var office = kept.get(place);
            describe(
                    office == null
                            ? BlocOffice.named(
                                    member,
                                    OfficeKind.DEPUTY,
                                    place + 1,
                                    command.basis(),
                                    actor.name(),
                                    clock.instant())
                            : office,
                    command.deputies().get(place),
                    command,
                    command.head() == null ? command.deviationReason() : null);
        }
    }

    private void describe(BlocOffice office, Officer officer, NameOfficers command, @Nullable String deviation) {
        office.describe(
                command.basis(),
                officer.representativeName(),
                officer.representativeTitle(),
                command.document(),
                deviation,
                command.inAdvance());
        offices.save(office);
    }

    private List<BlocOffice> running(BlocYearScope scope) {
        return offices.findByBlocYearIdAndEndedAtIsNullOrderByKindAscPositionAsc(
                scope.id().value());
    }

    private static Map<OfficeKind, String> describe(List<OfficeView> offices) {
        return offices.stream()
                .collect(Collectors.groupingBy(
                        OfficeView::kind,
                        Collectors.mapping(
                                office -> office.representative() == null
                                        ? office.name()
                                        : office.name() + " (" + office.representative() + ")",
                                Collectors.joining("; "))));
    }

    /**
     * Closes the year: from then on nothing of it changes in any module.
     *
     * @param version the page was drawn from
     */
    @Transactional
    public void close(Actor actor, BlocYearId id, long version) {
        var scope = scope(actor, id);
        BlocPolicy.judgeClosing(actor, scope).orThrow();
        var year = current(id, version);
        year.close();
        years.saveAndFlush(year);
        events.publishEvent(event(actor, scope, "bloc.year-closed").build());
    }

    /**
     * Opens a closed year again.
     *
     * @param reason written to the trail
     */
    @Transactional
    public void reopen(Actor actor, BlocYearId id, String reason, long version) {
        var scope = scope(actor, id);
        BlocPolicy.judgeReopening(actor, scope).orThrow();
        var year = current(id, version);
        year.reopen();
        years.saveAndFlush(year);
        events.publishEvent(
                event(actor, scope, "bloc.year-reopened").with("reason", reason).build());
    }

    /**
     * Records what a document announces about the member list. The number is kept as announced, whatever the list has.
     *
     * @param listDocument the paper that sets the member list
     */
    @Transactional
    public void announce(
            Actor actor,
            BlocYearId id,
            @Nullable Integer count,
            @Nullable String source,
            @Nullable String listDocument,
            long version) {
        var scope = scope(actor, id);
        BlocPolicy.judgeMembership(actor, scope).orThrow();
        var year = current(id, version);
        var event = event(actor, scope, "bloc.count-announced")
                .changed("announced", year.announcedMemberCount(), count)
                .changed("announced-source", year.announcedSource(), source)
                .changed("list-document", year.memberListDocument(), listDocument);
        year.announce(count, source, listDocument);
        years.saveAndFlush(year);
        events.publishEvent(event.build());
    }

    private BlocYear current(BlocYearId id, long version) {
        var year = years.locked(id.value()).orElseThrow(() -> new NotFoundException("bloc-year " + id));
        StaleException.check("bloc-year " + id, version, year.version());
        return year;
    }

    /** A bloc without a year, as far as commands need it. */
    record NamedBloc(BlocId id, int number, String name, ProvinceId province) {}

    private NamedBloc named(Actor actor, BlocId bloc) {
        return jdbc.sql("select b.id, b.number, b.name, b.province_id from bloc b where " + Sight.CONDITION
                        + " and b.id = :id")
                .params(sight(actor))
                .param("id", bloc.value())
                .query((row, n) -> new NamedBloc(
                        new BlocId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("name"),
                        new ProvinceId(row.getObject("province_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFoundException("bloc " + bloc));
    }

    private Map<String, Object> sight(Actor actor) {
        return Sight.of(actor);
    }

    static AuditedEvent.Builder event(Actor actor, BlocYearScope scope, String action) {
        return AuditedEvent.of(actor, action, "bloc-year", scope.id().value(), scope.name())
                .at(scope.address())
                .in(scope.province())
                .in(scope.bloc().value(), scope.year());
    }

    private static BlocYearScope scopeOf(ResultSet row, int n) throws SQLException {
        return new BlocYearScope(
                new BlocYearId(row.getObject("id", UUID.class)),
                new BlocId(row.getObject("bloc_id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                row.getString("short_name"),
                new ProvinceId(row.getObject("province_id", UUID.class)),
                new EmulationYear(row.getInt("year")),
                row.getBoolean("closed"),
                Standing.valueOf(row.getString("standing")));
    }

    static OfficeView officeOf(ResultSet row, int n) throws SQLException {
        return new OfficeView(
                new OfficeId(row.getObject("id", UUID.class)),
                new BlocYearId(row.getObject("bloc_year_id", UUID.class)),
                OfficeKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                new MemberId(row.getObject("member_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                Basis.valueOf(row.getString("basis")),
                row.getString("representative_name"),
                row.getString("representative_title"),
                row.getString("document"),
                row.getString("deviation_reason"));
    }
}
