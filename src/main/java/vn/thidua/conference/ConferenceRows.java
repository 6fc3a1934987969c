package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Text;

/** Lists of conferences, a bounded number of statements each. */
@Component
class ConferenceRows {
    private final JdbcClient jdbc;

    ConferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Conferences this actor may see, the latest first; two statements. */
    Listing<ConferenceRow> list(Actor actor, ConferenceFilter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (!actor.isAdministrator()) {
            var organization = actor.organization();
            if (actor.isBoard() || actor.isCouncilMember()) {
                conditions.add("y.province_id = any(cast(:provinces as uuid[]))");
                parameters.put("provinces", Sql.provinces(actor));
            } else if (organization != null) {
                conditions.add("""
                        y.bloc_id in (select seen.bloc_id from bloc_member_label m
                                      join bloc_year_label seen on seen.bloc_year_id = m.bloc_year_id
                                      where m.organization_id in (select organization_lineage(:organization)))
                        """);
                parameters.put("organization", organization.value());
            } else {
                conditions.add("false");
            }
        }
        return list(filter, conditions, parameters);
    }

    /** Published conferences, the latest first; two statements. */
    Listing<ConferenceRow> published(ConferenceFilter filter) {
        return list(filter, new ArrayList<>(List.of("c.published_at is not null")), new HashMap<>());
    }

    /** Conferences whose home is this bloc-year, in the order they were held. */
    List<ConferenceRow> ofYear(BlocYearScope scope) {
        return jdbc.sql(ROWS + " where c.bloc_year_id = :year and c.state <> 'CANCELLED' "
                        + "order by c.held_year nulls last, c.held_month nulls last, c.held_day nulls last, c.number")
                .param("year", scope.id().value())
                .query(ConferenceRows::rowOf)
                .list();
    }

    private static final String ROWS = """
            select c.id, c.number, c.kind, conference_title(c.kind, c.title, c.year) as title, y.bloc_number,
                   y.bloc_name, y.bloc_short_name, c.year, c.held_year, c.held_month, c.held_day, c.part_of_day, c.venue,
                   c.state, c.minutes_no, c.published_at
            from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
            """;

    private Listing<ConferenceRow> list(
            ConferenceFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.year() != null) {
            conditions.add("c.year = :year");
            parameters.put("year", filter.year().value());
        }
        if (filter.kind() != null) {
            conditions.add("c.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.state() != null) {
            conditions.add("c.state = :state");
            parameters.put("state", filter.state().name());
        } else {
            conditions.add("c.state <> 'CANCELLED'");
        }
        if (filter.bloc() != null) {
            conditions.add("y.bloc_number = :bloc");
            parameters.put("bloc", filter.bloc());
        }
        if (Text.line(filter.query()) != null) {
            conditions.add("case when c.title is null then conference_title_folded(c.kind, c.year) || ' ' else '' end"
                    + " || c.folded like :query");
            parameters.put("query", Text.likePattern(filter.query()));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var rows = jdbc.sql(ROWS + where
                        + " order by c.year desc, c.held_year desc nulls last, c.held_month desc nulls last,"
                        + " c.held_day desc nulls last, c.number desc limit :size offset :offset")
                .params(parameters)
                .param("size", Listing.size(filter.page()))
                .param("offset", Listing.offset(filter.page(), Listing.size(filter.page())))
                .query(ConferenceRows::rowOf)
                .list();
        long total = jdbc.sql(
                        "select count(*) from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id"
                                + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total, Math.max(filter.page(), 1), Listing.size(filter.page()));
    }

    private static ConferenceRow rowOf(ResultSet row, int n) throws SQLException {
        var heldYear = Columns.number(row, "held_year");
        return new ConferenceRow(
                new ConferenceId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                ConferenceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getInt("bloc_number"),
                row.getString("bloc_name"),
                row.getString("bloc_short_name"),
                new EmulationYear(row.getInt("year")),
                heldYear == null
                        ? null
                        : new PartialDate(heldYear, Columns.number(row, "held_month"), Columns.number(row, "held_day")),
                Columns.choice(row, "part_of_day", PartOfDay.class),
                row.getString("venue"),
                ConferenceState.valueOf(row.getString("state")),
                row.getInt("minutes_no"),
                row.getObject("published_at") == null ? null : Columns.instant(row, "published_at"));
    }
}
