package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * Who led a bloc in which year, as the rotation counts it: a unit's row holds all units that went into it.
 *
 * @param lines a row for each unit of the last year in official order, then for units that led and belong no more
 * @param order units of the last year
 * @param terms of heads and deputies, by the unit whose row they stand in
 * @param years opened, and whether each is closed
 */
record RotationHistory(
        List<Line> lines,
        List<OrganizationId> order,
        List<Recorded> offices,
        List<RotationSuggestion.Term> terms,
        Map<Integer, Boolean> years) {

    record Line(OrganizationId unit, String name, String shortName) {}

    /** A term; one that ended only because its holder dropped out still counts. */
    record Recorded(
            int year,
            OfficeView office,
            String shortName,
            @Nullable EndKind end) {}

    /** Three statements, whatever the bloc. */
    static RotationHistory of(JdbcClient jdbc, BlocId bloc) {
        var opened = new LinkedHashMap<Integer, Boolean>();
        jdbc.sql("select year, state = 'CLOSED' as closed from bloc_year where bloc_id = :bloc order by year")
                .param("bloc", bloc.value())
                .query(row -> {
                    opened.put(row.getInt("year"), row.getBoolean("closed"));
                });
        var lines = new ArrayList<Line>();
        Map<OrganizationId, OrganizationId> successors = new HashMap<>();
        jdbc.sql("""
                        select m.organization_id, o.full_name, o.short_name,
                               array(select organization_lineage(m.organization_id)) as covers
                        from bloc_member m join organization_label o on o.organization_id = m.organization_id
                        where m.bloc_year_id = (select id from bloc_year where bloc_id = :bloc order by year desc limit 1)
                        order by m.position, m.id
                        """).param("bloc", bloc.value()).query(row -> {
            var unit = new OrganizationId(row.getObject("organization_id", UUID.class));
            lines.add(new Line(unit, row.getString("full_name"), row.getString("short_name")));
            for (var covered : (UUID[]) row.getArray("covers").getArray()) {
                // of two units that one was split into, the first in official order keeps its row
                successors.putIfAbsent(new OrganizationId(covered), unit);
            }
        });
        lines.forEach(line -> successors.put(line.unit(), line.unit()));
        var order = lines.stream().map(Line::unit).toList();
        var recorded = jdbc.sql("""
                        select %s, m.year, l.short_name, o.end_kind
                        from bloc_year y join bloc_office o on o.bloc_year_id = y.id
                        join bloc_member m on m.id = o.member_id
                        join organization_label l on l.organization_id = m.organization_id
                        where y.bloc_id = :bloc and (o.ended_at is null or o.end_kind = 'DROPPED_OUT')
                        order by y.year, %s, o.ended_at nulls last, o.position
                        """.formatted(OfficeRows.COLUMNS, OfficeRows.BY_KIND))
                .param("bloc", bloc.value())
                .query((row, n) -> {
                    var end = row.getString("end_kind");
                    return new Recorded(
                            row.getInt("year"),
                            OfficeRows.office(row, n),
                            row.getString("short_name"),
                            end == null ? null : EndKind.valueOf(end));
                })
                .list();
        var terms = new ArrayList<RotationSuggestion.Term>();
        for (var one : recorded) {
            var unit = one.office().organization();
            var row = successors.get(unit);
            if (row == null) {
                row = unit;
                successors.put(unit, unit);
                lines.add(new Line(unit, one.office().name(), one.shortName()));
            }
            if (one.office().kind() != OfficeKind.ACTING_HEAD) {
                terms.add(new RotationSuggestion.Term(
                        new EmulationYear(one.year()),
                        row,
                        one.office().kind(),
                        one.office().position()));
            }
        }
        return new RotationHistory(lines, order, recorded, terms, opened);
    }

    String name(OrganizationId unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit))
                .map(Line::name)
                .findFirst()
                .orElse("");
    }

    /** Whom the rotation proposes for a year. */
    NextOfficers next(EmulationYear year) {
        var head = RotationSuggestion.head(year, order, terms);
        var deputy = head.flatMap(first -> RotationSuggestion.deputy(year, order, terms, first.unit()));
        return new NextOfficers(proposed(head), proposed(deputy));
    }

    RotationView.@Nullable Proposed proposed(Optional<RotationSuggestion.Suggestion> suggestion) {
        return suggestion
                .map(found -> new RotationView.Proposed(found.unit().value(), name(found.unit()), found.reason()))
                .orElse(null);
    }
}
