package vn.thidua.review;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.rulebook.RuleReliance;

/** Tells module {@code rulebook} what the council voted and noted since a rule stands in its book. */
@Component
class VotesByRules implements RuleReliance {
    private final JdbcClient jdbc;

    VotesByRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean onThreshold(String awardCode, @Nullable ProvinceId province, Instant since) {
        return jdbc.sql("""
                        select exists (
                            select from review_vote v
                            join review_round_dossier d on d.id = v.dossier_id
                            join review_round r on r.id = d.round_id
                            join proposal_label p on p.proposal_id = d.proposal_id
                            where p.award_code = :code and v.recorded_at >= :since
                              and (cast(:province as uuid) is null or r.province_id = cast(:province as uuid)))
                        """)
                .param("code", awardCode)
                .param("province", province == null ? null : province.value(), Types.OTHER)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
