package vn.thidua.conference;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.rulebook.RuleReliance;

/** Tells module {@code rulebook} what conferences resolved since a rule stands in its book. */
@Component
class ResolutionsByRules implements RuleReliance {
    private final JdbcClient jdbc;

    ResolutionsByRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean onAward(String code, Instant since) {
        return jdbc.sql("select exists (select from resolution where award_code = :code and created_at >= :since)")
                .param("code", code)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
