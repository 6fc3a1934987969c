package vn.thidua.bloc;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

/** Opening a bloc-year, empty or as a copy of another one, closing it and opening it again. */
@Service
@Transactional(readOnly = true)
public class Openings {
    /**
     * Members {@code m} of year {@code :from} and what stands in the place of each, {@code s.standing}, when year
     * {@code :year} begins: asked by the page that tells what a copy would bring, and by the copy.
     */
    private static final String STANDING = """
             from bloc_member m
             cross join lateral (
               select organization_standing_for(m.organization_id, make_date(:year, 1, 1)) as standing) s
             where m.bloc_year_id = :from
            """;

    private final JdbcClient jdbc;
    private final BlocYears years;
    private final BlocYearRepository rows;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Openings(
            JdbcClient jdbc,
            BlocYears years,
            BlocYearRepository rows,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.rows = rows;
        this.entities = entities;
        this.events = events;
    }

    /**
     * Opens an empty year; the one that is already open is returned as it is.
     *
     * @throws vn.thidua.kernel.RefusedException unless the actor is of the board of the province
     */
    @Transactional
    public BlocYearId open(Actor actor, BlocId bloc, EmulationYear year) {
        var named = named(actor, bloc);
        var existing = years.find(actor, bloc, year);
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
        var source = years.scope(actor, from);
        var existing = years.find(actor, source.bloc(), to);
        if (existing.isPresent()) {
            return existing.get();
        }
        BlocPolicy.judgeCopying(actor, source).orThrow();
        return copy(actor, source, to);
    }

    /**
     * A unit of the year copied and what stands in its place when the new year begins.
     *
     * @param standing its own name while it stands; null when nothing takes its place
     */
    public record CopiedUnit(
            String name, boolean accepted, @Nullable String standing) {
        public boolean isReplaced() {
            return standing != null && !standing.equals(name);
        }
    }

    /** What copying into that year would bring, by the units that stand on its first day. */
    public List<CopiedUnit> copied(Actor actor, BlocYearScope from, EmulationYear to) {
        return jdbc.sql("""
                        select organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name, m.accepted,
                               case when s.standing = m.organization_id
                                 then organization_name_on(m.organization_id, make_date(m.year, 12, 31))
                                 else organization_name_on(s.standing, make_date(:year, 1, 1)) end as standing
                        """ + STANDING + " order by m.position, m.id")
                .param("from", from.id().value())
                .param("year", to.value())
                .query((row, n) ->
                        new CopiedUnit(row.getString("name"), row.getBoolean("accepted"), row.getString("standing")))
                .list();
    }

    /** Whether the actor may open another year by copying this one. */
    public Verdict judgeCopying(Actor actor, BlocYearScope from) {
        return BlocPolicy.judgeCopying(actor, from);
    }

    /** That year, opened by copying the one before where there is one, else empty. */
    BlocYearScope ensure(Actor actor, BlocId bloc, EmulationYear year) {
        var existing = years.scopeOf(actor, bloc, year);
        if (existing.isPresent()) {
            return existing.get();
        }
        var before = years.scopeOf(actor, bloc, year.previous());
        BlocYearId opened;
        if (before.isPresent()) {
            BlocPolicy.judgeCopying(actor, before.get()).orThrow();
            opened = copy(actor, before.get(), year);
        } else {
            opened = open(actor, bloc, year);
        }
        return years.scope(actor, opened);
    }

    private BlocYearId copy(Actor actor, BlocYearScope source, EmulationYear to) {
        var bloc = new NamedBloc(source.bloc(), source.number(), source.name(), source.province());
        var opened = insert(actor, bloc, to);
        // a row that is still only inferred stays so; what a person accepted is a copy like any other;
        // a unit that merged gives its place to the one it went into, one that is no more leaves
        int copied = jdbc.sql("""
                        insert into bloc_member (id, bloc_year_id, year, organization_id, position, origin, accepted,
                                                 group_id, contact_person, quoted_name)
                        select gen_random_uuid(), :to, :year, standing, position,
                               case when accepted then 'COPIED' else origin end, accepted,
                               group_id, contact_person, quoted_name
                        from (select distinct on (standing) s.standing, m.position, m.accepted, m.origin, m.group_id,
                                     m.contact_person,
                                     case when s.standing = m.organization_id then m.quoted_name end as quoted_name
                        """ + STANDING + """
                              and s.standing is not null
                              order by s.standing, s.standing = m.organization_id desc, m.position) kept
                        where not exists (select from bloc_member other
                                          where other.organization_id = kept.standing and other.year = :year)
                        """)
                .param("to", opened.value())
                .param("from", source.id().value())
                .param("year", to.value())
                .update();
        events.publishEvent(bloc.event(actor, "bloc.members-copied", opened, to)
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
        var opened = new BlocYearId(id);
        events.publishEvent(bloc.event(actor, "bloc.year-opened", opened, year).build());
        return opened;
    }

    /**
     * Closes the year: from then on nothing of it changes in any module.
     *
     * @param version the page was drawn from
     */
    @Transactional
    public void close(Actor actor, BlocYearId id, long version) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeClosing(actor, scope).orThrow();
        var year = current(id, version);
        year.close();
        rows.saveAndFlush(year);
        events.publishEvent(scope.event(actor, "bloc.year-closed").build());
    }

    /**
     * Opens a closed year again.
     *
     * @param reason written to the trail
     */
    @Transactional
    public void reopen(Actor actor, BlocYearId id, String reason, long version) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeReopening(actor, scope).orThrow();
        var year = current(id, version);
        year.reopen();
        rows.saveAndFlush(year);
        events.publishEvent(
                scope.event(actor, "bloc.year-reopened").with("reason", reason).build());
    }

    private BlocYear current(BlocYearId id, long version) {
        var year = rows.locked(id.value()).orElseThrow(() -> new NotFoundException("bloc-year " + id));
        StaleException.check("bloc-year " + id, version, year.version());
        return year;
    }

    /** A bloc without a year, as far as commands need it. */
    private record NamedBloc(BlocId id, int number, String name, ProvinceId province) {
        AuditedEvent.Builder event(Actor actor, String action, BlocYearId opened, EmulationYear year) {
            return AuditedEvent.of(actor, action, "bloc-year", opened.value(), name)
                    .at(Addresses.blocYear(number, name, year.value()))
                    .in(province)
                    .in(id.value(), year);
        }
    }

    private NamedBloc named(Actor actor, BlocId bloc) {
        return jdbc.sql("select b.id, b.number, b.name, b.province_id from bloc b where " + Sight.CONDITION
                        + " and b.id = :id")
                .params(Sight.of(actor))
                .param("id", bloc.value())
                .query((row, n) -> new NamedBloc(
                        new BlocId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("name"),
                        new ProvinceId(row.getObject("province_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFoundException("bloc " + bloc));
    }
}
