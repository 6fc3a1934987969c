package vn.thidua.award;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.rulebook.RuleReliance;

/** Tells module {@code rulebook} what was done to dossiers since a rule stands in its book: every step is a move. */
@Component
class DossiersByRules implements RuleReliance {
    private final JdbcClient jdbc;

    DossiersByRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean onAward(String code, Instant since) {
        return asked("""
                select exists (select from proposal p where p.award_code = :code and (p.created_at >= :since
                                 or exists (select from proposal_move m
                                            where m.proposal_id = p.id and m.taken_at >= :since)))
                    or exists (select from award_quota where award_code = :code and created_at >= :since)
                """, code, since);
    }

    @Override
    public boolean onGround(String code, Instant since) {
        return asked(
                "select exists (select from proposal_move where ground = :code and taken_at >= :since)", code, since);
    }

    private boolean asked(String question, String code, Instant since) {
        return jdbc.sql(question)
                .param("code", code)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
