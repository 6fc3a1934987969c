package vn.thidua.bloc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** The register of blocs, clusters and regions. */
@Service
@Transactional(readOnly = true)
public class Blocs {
    private static final String ASKED_YEAR = "join bloc_year y on y.bloc_id = b.id and y.year = :year";
    private static final String LATEST_YEAR = """
            left join lateral (
              select y.id, y.year, y.state, y.announced_member_count from bloc_year y
              where y.bloc_id = b.id
              order by (y.state = 'OPEN') desc, y.year desc limit 1) y on true
            """;
    private static final String NAMED_OR_WITH_MEMBER = """
            and (b.folded like :pattern
                 or exists (select from bloc_member m
                            join organization_search o on o.organization_id = m.organization_id
                            where m.bloc_year_id = y.id and o.folded like :pattern))
            """;
    private final JdbcClient jdbc;
    private final BlocRepository blocs;
    private final Openings openings;
    private final ApplicationEventPublisher events;

    Blocs(JdbcClient jdbc, BlocRepository blocs, Openings openings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.blocs = blocs;
        this.openings = openings;
        this.events = events;
    }

    /** Whether this actor may set up blocs at all. */
    public Verdict judgeCreating(Actor actor) {
        return Verdict.unless(actor.isBoard(), "bloc.refused.not-board");
    }

    /** Whether this actor may change the register entry. */
    public Verdict judgeRevising(Actor actor, ProvinceId province) {
        return BlocPolicy.judgeRegister(actor, province);
    }

    /**
     * Sets up a bloc, with its first year where one is given.
     *
     * @throws RuleViolation when the province has a bloc of that name
     */
    @Transactional
    public BlocId create(Actor actor, CreateBloc command) {
        BlocPolicy.judgeRegister(actor, command.province()).orThrow();
        refuseTakenName(command.province(), command.name(), null);
        var bloc = Bloc.found(command.province(), command.kind(), command.name(), command.shortName());
        bloc.establishedBy(command.establishedNumber(), command.establishedOn(), command.establishedBy());
        bloc.spelt(distinct(command.aliases(), command.name()));
        blocs.saveAndFlush(bloc);
        writeGroups(bloc.id(), command.groups());
        events.publishEvent(event(actor, bloc, "bloc.created")
                .with("short-name", bloc.shortName())
                .with("established-number", bloc.establishedNumber())
                .with("aliases", spellings(bloc))
                .with("groups", String.join("; ", command.groups()))
                .build());
        if (command.firstYear() != null) {
            openings.open(actor, bloc.id(), command.firstYear());
        }
        return bloc.id();
    }

    /** @throws StaleException when somebody else changed the entry since */
    @Transactional
    public void revise(Actor actor, ReviseBloc command) {
        var visible = detail(actor, command.bloc());
        BlocPolicy.judgeRegister(actor, visible.province()).orThrow();
        StaleException.check("bloc " + visible.number(), command.version(), visible.version());
        refuseTakenName(visible.province(), command.name(), visible.id());
        var bloc = blocs.findById(command.bloc().value()).orElseThrow();
        var event = event(actor, bloc, "bloc.revised")
                .changed("name", bloc.name(), command.name())
                .changed("short-name", bloc.shortName(), command.shortName())
                .changed("kind", bloc.kind(), command.kind())
                .changed("established-number", bloc.establishedNumber(), command.establishedNumber())
                .changed("established-on", bloc.establishedOn(), command.establishedOn())
                .changed("established-by", bloc.establishedBy(), command.establishedBy());
        var before = spellings(bloc);
        bloc.rename(command.kind(), command.name(), command.shortName());
        bloc.establishedBy(command.establishedNumber(), command.establishedOn(), command.establishedBy());
        bloc.spelt(distinct(command.aliases(), command.name()));
        blocs.saveAndFlush(bloc);
        var groups = visible.groups().stream().map(BlocGroupView::name).toList();
        if (!groups.equals(command.groups())) {
            writeGroups(bloc.id(), command.groups());
        }
        events.publishEvent(event.changed("aliases", before, spellings(bloc))
                .changed("groups", String.join("; ", groups), String.join("; ", command.groups()))
                .build());
    }

    /** @throws NotFoundException when there is none, or none this actor may see */
    public BlocDetail detail(Actor actor, BlocId id) {
        return detail(actor, " and b.id = :key", id.value());
    }

    /** @throws NotFoundException when there is none, or none this actor may see */
    public BlocDetail detail(Actor actor, int number) {
        return detail(actor, " and b.number = :key", number);
    }

    private BlocDetail detail(Actor actor, String condition, Object key) {
        var id = jdbc.sql("select b.id from bloc b where " + Sight.CONDITION + condition)
                .params(Sight.of(actor))
                .param("key", key)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("bloc " + key));
        var bloc = blocs.findById(id).orElseThrow(() -> new NotFoundException("bloc " + key));
        return new BlocDetail(
                bloc.id(),
                bloc.number(),
                bloc.province(),
                bloc.kind(),
                bloc.name(),
                bloc.shortName(),
                bloc.establishedNumber(),
                bloc.establishedOn(),
                bloc.establishedBy(),
                bloc.aliases(),
                groups(bloc.id()),
                bloc.version());
    }

    /** Sub-groups in order. */
    List<BlocGroupView> groups(BlocId bloc) {
        return jdbc.sql("select id, name from bloc_group where bloc_id = :bloc order by position")
                .param("bloc", bloc.value())
                .query((row, n) -> new BlocGroupView(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** The blocs this actor may see: in the year asked for, or each in its last open year. One statement. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Listing<BlocRow> list(Actor actor, BlocFilter filter) {
        return list(Sight.CONDITION, "", Sight.of(actor), filter, Listing.size(filter.page()));
    }

    /** The blocs of these provinces that have a year to show, for the public. One statement. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Listing<BlocRow> published(BlocFilter filter, List<ProvinceId> provinces) {
        var parameters = Map.<String, Object>of(
                "provinces", Sql.array(provinces.stream().map(ProvinceId::value).toList()));
        return list(
                "y.id is not null and b.province_id = any(cast(:provinces as uuid[]))",
                "and o.disclosed",
                parameters,
                filter,
                Listing.size(filter.page()));
    }

    /** Every bloc this actor may see, by name, for a select. One statement. */
    public List<BlocChoice> choices(Actor actor) {
        return jdbc.sql("select b.number, b.name from bloc b where " + Sight.CONDITION
                        + " order by b.name collate \"vi-x-icu\", b.number")
                .params(Sight.of(actor))
                .query((row, n) -> new BlocChoice(row.getInt("number"), row.getString("name")))
                .list();
    }

    /** The years in which this actor sees any bloc, latest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<EmulationYear> years(Actor actor) {
        return jdbc.sql("select distinct y.year from bloc_year y join bloc b on b.id = y.bloc_id where "
                        + Sight.CONDITION + " order by y.year desc")
                .params(Sight.of(actor))
                .query((row, n) -> new EmulationYear(row.getInt("year")))
                .list();
    }

    /** Conditions that are not asked for are not written: PostgreSQL then plans the statement once. */
    private Listing<BlocRow> list(
            String condition, String officers, Map<String, Object> parameters, BlocFilter filter, int size) {
        var query = Text.line(filter.query());
        var year = filter.year();
        var asked = new HashMap<>(parameters);
        if (year != null) {
            asked.put("year", year.value());
        }
        if (query != null) {
            asked.put("pattern", Text.likePattern(query));
        }
        var found = jdbc.sql("""
                        select b.id, b.number, b.name, b.short_name, b.kind, b.province_id, y.year,
                               y.state = 'CLOSED' as closed, y.announced_member_count,
                               counts.members, counts.inferred, counts.listed, held.head, held.deputies,
                               count(*) over () as total
                        from bloc b
                        %s
                        cross join lateral (
                          select count(*) filter (where m.accepted) as members,
                                 count(*) filter (where not m.accepted) as inferred,
                                 count(*) filter (where m.origin <> 'NAMED') as listed
                          from bloc_member m where m.bloc_year_id = y.id) counts
                        cross join lateral (
                          select string_agg(o.name, ', ' order by o.kind) filter (where o.kind <> 'DEPUTY') as head,
                                 string_agg(o.name, ', ' order by o.position) filter (where o.kind = 'DEPUTY') as deputies
                          from bloc_officer_label o where o.bloc_year_id = y.id %s) held
                        where %s %s
                        order by %s, b.name collate "vi-x-icu", b.number
                        limit :size offset :offset
                        """.formatted(
                                year == null ? LATEST_YEAR : ASKED_YEAR,
                                officers,
                                condition,
                                query == null ? "" : NAMED_OR_WITH_MEMBER,
                                filter.order()))
                .params(asked)
                .param("size", size)
                .param("offset", Listing.offset(filter.page(), size))
                .query((row, n) -> new Listing.Counted<>(row(row), row.getLong("total")))
                .list();
        return Listing.of(found, filter.page(), size);
    }

    private static BlocRow row(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        return new BlocRow(
                new BlocId(Sql.id(row, "id")),
                row.getInt("number"),
                row.getString("name"),
                row.getString("short_name"),
                BlocKind.valueOf(row.getString("kind")),
                new ProvinceId(Sql.id(row, "province_id")),
                year == 0 ? null : new EmulationYear(year),
                row.getBoolean("closed"),
                row.getInt("members"),
                row.getInt("inferred"),
                row.getObject("announced_member_count", Integer.class),
                row.getInt("listed"),
                row.getString("head"),
                row.getString("deputies"));
    }

    private void refuseTakenName(ProvinceId province, String name, @Nullable BlocId self) {
        Optional<UUID> taken = jdbc.sql("select id from bloc where province_id = :province and name = :name")
                .param("province", province.value())
                .param("name", name)
                .query(UUID.class)
                .optional();
        if (taken.isPresent() && (self == null || !taken.get().equals(self.value()))) {
            throw new RuleViolation("name", "constraint.bloc_name_once_a_province");
        }
    }

    private void writeGroups(BlocId bloc, List<String> names) {
        var wanted = names.stream().distinct().toList();
        var present = groups(bloc);
        for (var group : present) {
            if (wanted.contains(group.name())) {
                continue;
            }
            boolean used = jdbc.sql("select exists (select from bloc_member where group_id = :id)")
                    .param("id", group.id())
                    .query(Boolean.class)
                    .single();
            if (used) {
                throw new RuleViolation("groups", "bloc.group.used", group.name());
            }
            jdbc.sql("delete from bloc_group where id = :id")
                    .param("id", group.id())
                    .update();
        }
        for (int i = 0; i < wanted.size(); i++) {
            jdbc.sql("""
                            insert into bloc_group (id, bloc_id, name, position) values (:id, :bloc, :name, :position)
                            on conflict on constraint bloc_group_name_once do update set position = excluded.position
                            """)
                    .param("id", UUID.randomUUID())
                    .param("bloc", bloc.value())
                    .param("name", wanted.get(i))
                    .param("position", i + 1)
                    .update();
        }
    }

    private static List<BlocAlias> distinct(List<BlocAlias> aliases, String name) {
        var seen = new ArrayList<String>(List.of(name));
        var kept = new ArrayList<BlocAlias>();
        for (var alias : aliases) {
            if (!seen.contains(alias.alias())) {
                seen.add(alias.alias());
                kept.add(alias);
            }
        }
        return kept;
    }

    private static String spellings(Bloc bloc) {
        return bloc.aliases().stream().map(BlocAlias::alias).collect(Collectors.joining("; "));
    }

    private static AuditedEvent.Builder event(Actor actor, Bloc bloc, String action) {
        return AuditedEvent.of(actor, action, "bloc", bloc.id().value(), bloc.name())
                .at(Addresses.bloc(bloc.number(), bloc.name()))
                .in(bloc.province());
    }
}
