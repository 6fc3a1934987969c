package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.TestClock;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.RefusedException;

/** No opinion slips into a round that was closed meanwhile, and none given before is left out. */
@PageTest
class ClosingRaceTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    Opinions opinions;

    @Autowired
    TransactionTemplate transaction;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private ReviewWorld world;
    private ReviewWorld.Dossier dossier;
    private int round;
    private long version;

    @BeforeEach
    void giveAllOpinions() {
        clock.setTo(ReviewWorld.MORNING);
        world = new ReviewWorld(jdbc, 2);
        dossier = world.dossier(world.units.get(1), "GOVERNMENT_FLAG", "APPRAISED");
        round = rounds.open(
                world.officer,
                new OpenRound(
                        new EmulationYear(2023),
                        "Đợt 1 năm 2023",
                        ReviewWorld.MORNING.plusDays(2),
                        List.of(dossier.id())));
        give(0, OpinionChoice.AGREE);
        give(1, OpinionChoice.AGREE);
        version = rounds.detail(world.officer, round).version();
    }

    @AfterEach
    void reset() {
        pool.shutdownNow();
        clock.reset();
    }

    private void give(int member, OpinionChoice choice) {
        opinions.give(world.member(member), round, dossier.number(), choice, List.of(), "thiếu xác nhận");
    }

    private void close() {
        rounds.close(world.officer, round, version);
    }

    /** Takes the first act, starts the second while the first is not committed, then commits. */
    private Future<?> race(Runnable first, Runnable second) throws Exception {
        var acted = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var one = pool.submit(() -> transaction.executeWithoutResult(status -> {
            first.run();
            acted.countDown();
            await(commit);
        }));
        await(acted);
        var other = pool.submit(second);
        assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        one.get(30, TimeUnit.SECONDS);
        return other;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String choice() {
        return jdbc.sql("""
                        select string_agg(o.choice, ',' order by o.choice)
                        from review_opinion o join review_round_dossier d on d.id = o.dossier_id
                        where d.proposal_id = :id
                        """).param("id", dossier.id()).query(String.class).single();
    }

    @Test
    void waitsForAnOpinionThatIsBeingGiven() throws Exception {
        race(() -> give(1, OpinionChoice.RETURN), this::close).get(30, TimeUnit.SECONDS);
        assertThat(rounds.detail(world.officer, round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(choice()).isEqualTo("AGREE,RETURN");
    }

    @Test
    void refusesAnOpinionWhileTheRoundIsBeingClosed() throws Exception {
        var late = race(this::close, () -> give(1, OpinionChoice.RETURN));
        assertThatThrownBy(() -> late.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedException.class);
        assertThat(choice()).isEqualTo("AGREE,AGREE");
    }
}
