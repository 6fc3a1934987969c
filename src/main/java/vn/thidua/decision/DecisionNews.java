package vn.thidua.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NewsSource;

/** Published decisions on the public front page, by the number of their paper. */
@Component
class DecisionNews implements NewsSource {
    private final JdbcClient jdbc;

    DecisionNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<News> latest(int limit) {
        return jdbc.sql("""
                        select number, kind, paper_number, published_at from decision
                        where published_at is not null order by published_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new News(
                        "DecisionKind." + DecisionKind.valueOf(row.getString("kind")),
                        row.getString("paper_number"),
                        null,
                        Addresses.publicDecision(row.getInt("number")),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }
}
