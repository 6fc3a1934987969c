package vn.thidua.conference;

import java.util.ArrayList;
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
import vn.thidua.kernel.NewsSource;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Sql;

/** The conferences' share of the pages of a bloc-year and of the public front page. */
@Component
class ConferenceContribution implements BlocYearContribution, NewsSource {
    private static final String NOTES = "conference.progress.";
    private final JdbcClient jdbc;

    ConferenceContribution(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(ConferenceKind kind, int number, String when, boolean locked) {}

    @Override
    public String progressRows() {
        return """
                array(select array[c.kind, c.number::text, c.state, c.held_year::text, c.held_month::text, c.held_day::text]
                      from conference c where c.bloc_year_id = y.id and c.state <> 'CANCELLED'
                      order by c.held_year desc nulls last, c.held_month desc nulls last, c.held_day desc nulls last,
                               c.number desc)
                """;
    }

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope, List<Sql.Row> rows) {
        var notes = new ArrayList<ProgressNote>();
        var held = rows.stream()
                .map(row -> new Held(
                        ConferenceKind.valueOf(row.text(0)),
                        row.number(1),
                        when(row.optionalNumber(3), row.optionalNumber(4), row.optionalNumber(5)),
                        row.text(2).equals(ConferenceState.LOCKED.name())))
                .toList();
        for (var kind : List.of(ConferenceKind.MID_YEAR, ConferenceKind.YEAR_END)) {
            if (held.stream().noneMatch(one -> one.kind() == kind)) {
                notes.add(new ProgressNote(
                        NOTES + kind.name() + ".none",
                        List.of(),
                        Addresses.blocConferences(
                                scope.number(), scope.name(), scope.year().value()),
                        false));
            }
        }
        for (var one : held) {
            notes.add(new ProgressNote(
                    NOTES
                            + one.kind().name()
                            + (one.locked() ? ".locked" : ".draft")
                            + (one.when().isEmpty() ? "-undated" : ""),
                    List.of(one.when()),
                    Addresses.conference(one.number()),
                    one.locked()));
        }
        return notes;
    }

    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        return jdbc.sql("""
                        select number, conference_title(kind, title, year) as title, held_year, held_month, held_day
                        from conference
                        where bloc_year_id = :year and published_at is not null
                        order by held_year desc nulls last, held_month desc nulls last, held_day desc nulls last,
                                 number desc
                        """)
                .param("year", scope.id().value())
                .query((row, n) -> {
                    var when = when(
                            row.getObject("held_year", Integer.class),
                            row.getObject("held_month", Integer.class),
                            row.getObject("held_day", Integer.class));
                    return new PublicEntry(
                            "conference.published",
                            row.getString("title"),
                            Addresses.publicConference(row.getInt("number"), row.getString("title")),
                            when.isEmpty() ? null : when);
                })
                .list();
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<News> latest(int limit) {
        return jdbc.sql("""
                        select c.number, conference_title(c.kind, c.title, c.year) as title, y.bloc_name, c.published_at
                        from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                        where c.published_at is not null order by c.published_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new News(
                        "conference.news",
                        row.getString("title"),
                        row.getString("bloc_name"),
                        Addresses.publicConference(row.getInt("number"), row.getString("title")),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    private static String when(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        return year == null ? "" : new PartialDate(year, month, day).toString();
    }
}
