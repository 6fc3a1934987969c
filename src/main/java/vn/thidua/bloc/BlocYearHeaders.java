package vn.thidua.bloc;

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
import vn.thidua.organization.Provinces;

/** Collects the head of a bloc-year's pages in six statements and one for each contribution. */
@Component
class BlocYearHeaders {
    private final JdbcClient jdbc;
    private final Provinces provinces;
    private final ObjectProvider<BlocYearContribution> contributions;

    BlocYearHeaders(JdbcClient jdbc, Provinces provinces, ObjectProvider<BlocYearContribution> contributions) {
        this.jdbc = jdbc;
        this.provinces = provinces;
        this.contributions = contributions;
    }

    BlocYearHeader header(Actor actor, BlocYearScope scope) {
        record Facts(
                BlocKind kind,
                @Nullable Integer announced,
                @Nullable String source,
                @Nullable String document,
                long version,
                int members,
                int inferred,
                int listed) {}
        var facts = jdbc.sql("""
                        select b.kind, y.announced_member_count, y.announced_source, y.member_list_document, y.version,
                               count(m.id) filter (where m.accepted) as members,
                               count(m.id) filter (where not m.accepted) as inferred,
                               count(m.id) filter (where m.origin <> 'NAMED') as listed
                        from bloc_year y join bloc b on b.id = y.bloc_id left join bloc_member m on m.bloc_year_id = y.id
                        where y.id = :id
                        group by b.id, y.id
                        """)
                .param("id", scope.id().value())
                .query((row, n) -> new Facts(
                        BlocKind.valueOf(row.getString("kind")),
                        row.getObject("announced_member_count", Integer.class),
                        row.getString("announced_source"),
                        row.getString("member_list_document"),
                        row.getLong("version"),
                        row.getInt("members"),
                        row.getInt("inferred"),
                        row.getInt("listed")))
                .single();
        var years = jdbc.sql(
                        "select year, state = 'CLOSED' as closed from bloc_year where bloc_id = :bloc order by year")
                .param("bloc", scope.bloc().value())
                .query((row, n) -> new BlocYearHeader.YearLink(
                        row.getInt("year"),
                        Addresses.blocYear(scope.number(), scope.name(), row.getInt("year")),
                        row.getInt("year") == scope.year().value(),
                        row.getBoolean("closed")))
                .list();
        var offices = jdbc
                .sql("""
                        select o.id, o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id, o.basis,
                               o.representative_name, o.representative_title, o.document, o.deviation_reason,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
                        from bloc_year y join bloc_office o on o.bloc_year_id = y.id join bloc_member m on m.id = o.member_id
                        where y.bloc_id = :bloc and y.year in (:year, :year + 1) and o.ended_at is null
                        order by case o.kind when 'HEAD' then 1 when 'ACTING_HEAD' then 2 else 3 end, o.position
                        """)
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query(BlocYears::officeOf)
                .list()
                .stream()
                .collect(Collectors.partitioningBy(office -> office.blocYear().equals(scope.id())));
        return new BlocYearHeader(
                scope,
                facts.kind(),
                province(scope),
                aliases(scope.bloc()),
                years,
                offices.getOrDefault(true, List.of()),
                offices.getOrDefault(false, List.of()),
                facts.members(),
                facts.inferred(),
                facts.listed(),
                facts.announced(),
                facts.source(),
                facts.document(),
                monitors(scope),
                progress(actor, scope),
                BlocPolicy.judgeMembership(actor, scope),
                BlocPolicy.judgeRegister(actor, scope.province()),
                BlocPolicy.judgeClosing(actor, scope),
                BlocPolicy.judgeReopening(actor, scope),
                facts.version());
    }

    /** Who may see the bloc may know where it is. */
    private @Nullable String province(BlocYearScope scope) {
        var province = provinces.find(Actor.system(), scope.province());
        return province.placeholder() ? null : province.name();
    }

    private List<BlocAlias> aliases(BlocId bloc) {
        return jdbc.sql("""
                        select alias, quoted_source from bloc_alias where bloc_id = :bloc order by alias collate "vi-x-icu"
                        """)
                .param("bloc", bloc.value())
                .query((row, n) -> new BlocAlias(row.getString("alias"), row.getString("quoted_source")))
                .list();
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

    List<MonitorView> monitors(BlocYearScope scope) {
        return jdbc.sql("""
                        select id, kind, council_member_id, person_name, titles from bloc_monitor
                        where bloc_year_id = :id order by position, created_at
                        """)
                .param("id", scope.id().value())
                .query((row, n) -> {
                    var titles = row.getString("titles");
                    return new MonitorView(
                            row.getObject("id", UUID.class),
                            MonitorKind.valueOf(row.getString("kind")),
                            row.getObject("council_member_id", UUID.class),
                            row.getString("person_name"),
                            titles == null ? List.of() : Arrays.asList(titles.split("\n")));
                })
                .list();
    }

    List<BlocYearContribution> contributions() {
        return contributions.stream()
                .sorted(Comparator.comparingInt(BlocYearContribution::order))
                .toList();
    }

    private List<ProgressNote> progress(Actor actor, BlocYearScope scope) {
        return contributions().stream()
                .flatMap(contribution -> contribution.progress(actor, scope).stream())
                .toList();
    }
}
