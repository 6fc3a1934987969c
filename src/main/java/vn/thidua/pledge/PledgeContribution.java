package vn.thidua.pledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.ProgressNote;
import vn.thidua.bloc.PublicEntry;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Sql;

/** The pledge's share of the pages of a bloc-year: how many signed; no person, no text. */
@Component
class PledgeContribution implements BlocYearContribution {
    private static final String COUNT = """
            select p.extent, p.signed_year, p.signed_month, p.signed_day,
                   count(m.member_id) filter (where s.state <> 'NOT_SIGNED') as signed, count(m.member_id) as total
            from pledge p
            left join bloc_member_label m on m.bloc_year_id = p.bloc_year_id and m.accepted
            left join pledge_signature s on s.pledge_id = p.id and s.member_id = m.member_id
            """;
    private final JdbcClient jdbc;

    PledgeContribution(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(Extent extent, @Nullable PartialDate signedOn, int signed, int total) {}

    @Override
    public String progressRows() {
        return "array(select array[c.extent, c.signed::text, c.total::text] from (" + COUNT
                + " where p.bloc_year_id = y.id group by p.id) c)";
    }

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope, List<Sql.Row> rows) {
        var address =
                Addresses.pledge(scope.number(), scope.name(), scope.year().value());
        if (rows.isEmpty()) {
            return List.of(new ProgressNote("pledge.progress.none", List.of(), address, false));
        }
        var extent = Extent.valueOf(rows.get(0).text(0));
        var signed = rows.get(0).number(1);
        var total = rows.get(0).number(2);
        if (extent == Extent.KNOWN_ONLY && signed == 0) {
            return List.of(new ProgressNote("pledge.progress.known", List.of(), address, true));
        }
        return List.of(new ProgressNote(
                "pledge.progress.signed", List.of(signed, total), address, total > 0 && signed == total));
    }

    /** Nobody publishes a pledge by itself: the public reads of it with the first conference of its year (RULINGS 21). */
    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        var count = publicCount(scope);
        if (count == null || count.signed() == 0) {
            return List.of();
        }
        return List.of(new PublicEntry(
                "pledge.published",
                count.signed() + "/" + count.total(),
                null,
                count.signedOn() == null ? null : count.signedOn().toString()));
    }

    @Override
    public int order() {
        return 10;
    }

    private @Nullable Count publicCount(BlocYearScope scope) {
        return jdbc.sql(COUNT + """
                        where p.bloc_year_id = :year
                          and exists (select from conference_label c
                                      where c.bloc_year_id = :year and c.published_at is not null)
                        group by p.id
                        """)
                .param("year", scope.id().value())
                .query((row, n) -> {
                    var year = row.getObject("signed_year", Integer.class);
                    return new Count(
                            Extent.valueOf(row.getString("extent")),
                            year == null
                                    ? null
                                    : new PartialDate(
                                            year,
                                            row.getObject("signed_month", Integer.class),
                                            row.getObject("signed_day", Integer.class)),
                            row.getInt("signed"),
                            row.getInt("total"));
                })
                .optional()
                .orElse(null);
    }
}
