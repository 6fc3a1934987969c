package vn.thidua.bloc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;

/** Blocs in their years as everything else reads them: what an actor is there, who belongs to it, who heads it. */
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

    BlocYears(JdbcClient jdbc, BlocYearHeaders headers) {
        this.jdbc = jdbc;
        this.headers = headers;
    }

    /**
     * What every page and command of a bloc-year starts from.
     *
     * @throws NotFoundException when there is none, or none this actor may see
     */
    public BlocYearScope scope(Actor actor, BlocYearId id) {
        return findScope(actor, id).orElseThrow(() -> new NotFoundException("bloc-year " + id));
    }

    /** The same for a page that only mentions it; empty when this actor may not see it. */
    public Optional<BlocYearScope> findScope(Actor actor, BlocYearId id) {
        return jdbc.sql(SCOPE + " y.id = :id")
                .params(Sight.of(actor))
                .param("id", id.value())
                .query(BlocYears::scopeOf)
                .optional();
    }

    /** @throws NotFoundException when there is none, or none this actor may see */
    public BlocYearScope scope(Actor actor, int blocNumber, EmulationYear year) {
        return findScope(actor, blocNumber, year)
                .orElseThrow(() -> new NotFoundException("bloc " + blocNumber + " in " + year));
    }

    /** The same for a change of members or monitors: refused but to the board, while the year is open. */
    BlocYearScope editable(Actor actor, BlocYearId id) {
        var scope = scope(actor, id);
        BlocPolicy.judgeMembership(actor, scope).orThrow();
        return scope;
    }

    Optional<BlocYearScope> findScope(Actor actor, int blocNumber, EmulationYear year) {
        return jdbc.sql(SCOPE + " b.number = :number and y.year = :year")
                .params(Sight.of(actor))
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
                .params(Sight.of(actor))
                .param("number", blocNumber)
                .query(BlocYears::scopeOf)
                .optional();
    }

    Optional<BlocYearScope> scopeOf(Actor actor, BlocId bloc, EmulationYear year) {
        return jdbc.sql(SCOPE + " b.id = :bloc and y.year = :year")
                .params(Sight.of(actor))
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

    /** Who led in the year before, at its end: the head, or who acted for it; hands over to this year's head. */
    public Optional<OrganizationId> headBefore(Actor actor, BlocYearScope scope) {
        return scopeOf(actor, scope.bloc(), scope.year().previous()).stream()
                .flatMap(before -> officers(before).stream())
                .filter(office -> office.kind() != OfficeKind.DEPUTY)
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
        return members(scope, officers, scope.year());
    }

    /** @param until units that end by the last day of this year say so */
    List<MemberView> members(BlocYearScope scope, List<OfficeView> officers, EmulationYear until) {
        var held = officers.stream().collect(Collectors.groupingBy(OfficeView::member));
        return jdbc.sql("""
                        select m.id, m.organization_id, o.number, m.position, m.origin, m.accepted, m.contact_person,
                               m.group_id, g.name as group_name, m.quoted_name, o.short_name,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name,
                               case when organization_ended_on(m.organization_id) <= make_date(:until, 12, 31)
                                 then organization_ended_on(m.organization_id) end as ended
                        from bloc_member m
                        join organization_label o on o.organization_id = m.organization_id
                        left join bloc_group g on g.id = m.group_id
                        where m.bloc_year_id = :id
                        order by m.position, m.id
                        """)
                .param("id", scope.id().value())
                .param("until", until.value())
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
                            row.getString("quoted_name"),
                            row.getObject("ended", LocalDate.class));
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
                        select %s
                        from bloc_office o join bloc_member m on m.id = o.member_id
                        where o.bloc_year_id = :id and o.ended_at is null
                        order by %s, o.position
                        """.formatted(OfficeRows.COLUMNS, OfficeRows.BY_KIND))
                .param("id", scope.id().value())
                .query(OfficeRows::office)
                .list();
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
}
