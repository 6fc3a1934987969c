package vn.thidua.bloc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;

/** Collects the head of a bloc-year's pages in two statements: its officers, and everything else. */
@Component
class BlocYearHeaders {
    /** Monitors of a bloc-year {@code y}. */
    private static final String MONITORS = """
            array(select array[f.id::text, f.kind, f.council_member_id::text, f.person_name, f.titles]
                  from bloc_monitor f where f.bloc_year_id = y.id order by f.position, f.created_at)
            """;

    private static final String FACTS = """
            select b.kind, y.announced_member_count, y.announced_source, y.member_list_document, y.version,
                   case when p.placeholder then null else p.name end as province,
                   counts.members, counts.inferred, counts.listed,
                   array(select array[z.year::text, (z.state = 'CLOSED')::text]
                         from bloc_year z where z.bloc_id = b.id order by z.year) as years,
                   array(select array[a.alias, a.quoted_source]
                         from bloc_alias a where a.bloc_id = b.id order by a.alias collate "vi-x-icu") as aliases,
                   %s as monitors%s
            from bloc_year y
            join bloc b on b.id = y.bloc_id
            join province_label p on p.province_id = b.province_id
            cross join lateral (
              select count(*) filter (where m.accepted) as members,
                     count(*) filter (where not m.accepted) as inferred,
                     count(*) filter (where m.origin <> 'NAMED') as listed
              from bloc_member m where m.bloc_year_id = y.id) counts
            where y.id = :id
            """;
    private static final String OFFICERS = """
            select %s
            from bloc_year y join bloc_office o on o.bloc_year_id = y.id join bloc_member m on m.id = o.member_id
            where y.bloc_id = :bloc and y.year in (:year, :year + 1) and o.ended_at is null
            order by %s, o.position
            """.formatted(OfficeRows.COLUMNS, OfficeRows.BY_KIND);

    private final JdbcClient jdbc;
    private final ObjectProvider<BlocYearContribution> downstream;
    private volatile @Nullable Contributions known;

    BlocYearHeaders(JdbcClient jdbc, ObjectProvider<BlocYearContribution> downstream) {
        this.jdbc = jdbc;
        this.downstream = downstream;
    }

    /** Who contributes, in order, and the statement that asks for all of them. */
    private record Contributions(List<BlocYearContribution> list, String facts) {
        static Contributions of(List<BlocYearContribution> list) {
            var columns = new StringBuilder();
            for (var place = 0; place < list.size(); place++) {
                columns.append(",\n")
                        .append(list.get(place).progressRows())
                        .append(" as ")
                        .append(column(place));
            }
            return new Contributions(list, FACTS.formatted(MONITORS, columns));
        }

        static String column(int place) {
            return "progress_" + place;
        }
    }

    BlocYearHeader header(Actor actor, BlocYearScope scope) {
        var offices = jdbc
                .sql(OFFICERS)
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query(OfficeRows::office)
                .list()
                .stream()
                .collect(Collectors.partitioningBy(office -> office.blocYear().equals(scope.id())));
        return jdbc.sql(known().facts())
                .param("id", scope.id().value())
                .query((row, n) -> new BlocYearHeader(
                        scope,
                        BlocKind.valueOf(row.getString("kind")),
                        row.getString("province"),
                        Sql.rows(row, "aliases").stream()
                                .map(alias -> new BlocAlias(alias.text(0), alias.optional(1)))
                                .toList(),
                        Sql.rows(row, "years").stream()
                                .map(year -> year(
                                        scope, year, Addresses.blocYear(scope.number(), scope.name(), year.number(0))))
                                .toList(),
                        offices.getOrDefault(true, List.of()),
                        offices.getOrDefault(false, List.of()),
                        row.getInt("members"),
                        row.getInt("inferred"),
                        row.getInt("listed"),
                        row.getObject("announced_member_count", Integer.class),
                        row.getString("announced_source"),
                        row.getString("member_list_document"),
                        monitors(row),
                        progress(actor, scope, row),
                        BlocPolicy.judgeMembership(actor, scope),
                        BlocPolicy.judgeRegister(actor, scope.province()),
                        BlocPolicy.judgeClosing(actor, scope),
                        BlocPolicy.judgeReopening(actor, scope),
                        row.getLong("version")))
                .single();
    }

    private static BlocYearHeader.YearLink year(BlocYearScope scope, Sql.Row year, String address) {
        return new BlocYearHeader.YearLink(
                year.number(0), address, year.number(0) == scope.year().value(), year.flag(1));
    }

    /** The years of a bloc as links to its public pages. */
    List<BlocYearHeader.YearLink> publicYears(BlocYearScope scope) {
        return jdbc.sql("select year, state = 'CLOSED' as closed from bloc_year where bloc_id = :bloc order by year")
                .param("bloc", scope.bloc().value())
                .query((row, n) -> new BlocYearHeader.YearLink(
                        row.getInt("year"),
                        Addresses.publicBlocYear(scope.number(), scope.name(), row.getInt("year")),
                        row.getInt("year") == scope.year().value(),
                        row.getBoolean("closed")))
                .list();
    }

    /** How many members a document or source states, kept apart from the list; null where none does. */
    @Nullable
    Integer announced(BlocYearScope scope) {
        return jdbc.sql("select announced_member_count from bloc_year where id = :id")
                .param("id", scope.id().value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    List<MonitorView> monitors(BlocYearScope scope) {
        return jdbc.sql("select " + MONITORS + " as monitors from bloc_year y where y.id = :id")
                .param("id", scope.id().value())
                .query((row, n) -> monitors(row))
                .single();
    }

    private static List<MonitorView> monitors(ResultSet row) throws SQLException {
        return Sql.rows(row, "monitors").stream()
                .map(monitor -> {
                    var seat = monitor.optional(2);
                    var titles = monitor.optional(4);
                    return new MonitorView(
                            UUID.fromString(monitor.text(0)),
                            MonitorKind.valueOf(monitor.text(1)),
                            seat == null ? null : UUID.fromString(seat),
                            monitor.text(3),
                            titles == null ? List.of() : Arrays.asList(titles.split("\n")));
                })
                .toList();
    }

    List<BlocYearContribution> contributions() {
        return known().list();
    }

    /** Asked when the first page is drawn: the modules below need this one to be ready first. */
    private Contributions known() {
        var contributions = known;
        if (contributions == null) {
            contributions = Contributions.of(downstream.stream()
                    .sorted(Comparator.comparingInt(BlocYearContribution::order))
                    .toList());
            known = contributions;
        }
        return contributions;
    }

    private List<ProgressNote> progress(Actor actor, BlocYearScope scope, ResultSet row) throws SQLException {
        var notes = new ArrayList<ProgressNote>();
        var contributions = contributions();
        for (var place = 0; place < contributions.size(); place++) {
            notes.addAll(contributions.get(place).progress(actor, scope, Sql.rows(row, Contributions.column(place))));
        }
        return notes;
    }
}
