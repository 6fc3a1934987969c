package vn.thidua.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** How many of an award a bloc may propose in a year, with who said so. */
@Service
@Transactional(readOnly = true)
public class Quotas {
    private final BlocYears blocYears;
    private final Awards awards;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Quotas(BlocYears blocYears, Awards awards, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.blocYears = blocYears;
        this.awards = awards;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A quota as recorded; a null quantity: said at the conference, number not recorded. */
    record Quota(String awardCode, @Nullable Integer quantity, String source, long version) {}

    /** The quotas of a bloc-year, by award. */
    List<Quota> of(BlocYearId blocYear) {
        return jdbc.sql(
                        "select award_code, quantity, source, version from award_quota where bloc_year_id = :id order by 1")
                .param("id", blocYear.value())
                .query((row, n) ->
                        new Quota(row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getLong(4)))
                .list();
    }

    /**
     * Records how many of an award the bloc may propose; a null quantity: said at the conference, number not recorded.
     *
     * @param version of the quota as the actor saw it, {@link ProposalDesk#NEW} for one not recorded yet
     * @throws RuleViolation when a new one is recorded already
     * @throws StaleException when somebody else changed it since
     */
    @Transactional
    public void record(
            Actor actor,
            BlocYearId blocYear,
            String awardCode,
            @Nullable Integer quantity,
            String source,
            long version) {
        var scope = blocYears.scope(actor, blocYear);
        ProposalPolicy.judgeQuota(scope, actor).orThrow();
        var award = awards.type(awardCode).name();
        var recorded = jdbc.sql("""
                        insert into award_quota as quota (bloc_year_id, award_code, quantity, source, version)
                        values (:blocYear, :award, cast(:quantity as integer), :source, 0)
                        on conflict (bloc_year_id, award_code)
                        do update set quantity = excluded.quantity, source = excluded.source, version = quota.version + 1
                        where quota.version = :version
                        """)
                .param("version", version)
                .param("blocYear", blocYear.value())
                .param("award", awardCode)
                .param("quantity", quantity)
                .param("source", source)
                .update();
        if (recorded == 0 && version == ProposalDesk.NEW) {
            throw new RuleViolation("code", "award.quota.recorded-already", award);
        }
        if (recorded == 0) {
            throw new StaleException("quota of " + awardCode + " for " + blocYear);
        }
        events.publishEvent(Proposals.audit(actor, scope, "award.quota-recorded")
                .with("award.award", award)
                .with("award.quantity", quantity)
                .with("award.source", source)
                .build());
    }
}
