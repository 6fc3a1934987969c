package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

/** The conferences' share of the pages of a bloc-year and of the public front page. */
@Component
class ConferenceContribution implements BlocYearContribution, NewsSource {
    private static final String NOTES = "conference.progress.";
    private final JdbcClient jdbc;

    ConferenceContribution(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(ConferenceKind kind, int number, String title, String when, boolean locked) {}

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope) {
        var notes = new ArrayList<ProgressNote>();
        var held = held(scope, false);
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
                    NOTES + one.kind().name() + (one.locked() ? ".locked" : ".draft"),
                    List.of(one.when()),
                    Addresses.conference(one.number()),
                    one.locked()));
        }
        return notes;
    }

    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        return held(scope, true).stream()
                .map(one -> new PublicEntry(
                        "conference.published",
                        one.title(),
                        Addresses.publicConference(one.number(), one.title()),
                        one.when().isEmpty() ? null : one.when()))
                .toList();
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

    private List<Held> held(BlocYearScope scope, boolean publishedOnly) {
        return jdbc.sql("""
                        select kind, number, conference_title(kind, title, year) as title, state, held_year, held_month,
                               held_day
                        from conference
                        where bloc_year_id = :year and (published_at is not null or not :published)
                        order by held_year desc nulls last, held_month desc nulls last, held_day desc nulls last,
                                 number desc
                        """)
                .param("year", scope.id().value())
                .param("published", publishedOnly)
                .query((row, n) -> new Held(
                        ConferenceKind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        row.getString("title"),
                        when(row),
                        row.getString("state").equals(ConferenceState.LOCKED.name())))
                .list();
    }

    private static String when(ResultSet row) throws SQLException {
        Integer year = row.getObject("held_year", Integer.class);
        return year == null
                ? ""
                : new PartialDate(
                                year,
                                row.getObject("held_month", Integer.class),
                                row.getObject("held_day", Integer.class))
                        .toString();
    }
}
