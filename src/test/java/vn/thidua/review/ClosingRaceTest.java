package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.Race;
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
        clock.reset();
    }

    private void give(int member, OpinionChoice choice) {
        opinions.give(world.member(member), round, dossier.number(), choice, List.of(), "thiếu xác nhận");
    }

    private void close() {
        rounds.close(world.officer, round, version);
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
        new Race(transaction)
                .run(() -> give(1, OpinionChoice.RETURN), this::close)
                .get();
        assertThat(rounds.detail(world.officer, round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(choice()).isEqualTo("AGREE,RETURN");
    }

    @Test
    void refusesAnOpinionWhileTheRoundIsBeingClosed() throws Exception {
        var late = new Race(transaction).run(this::close, () -> give(1, OpinionChoice.RETURN));
        assertThatThrownBy(late::get).hasCauseInstanceOf(RefusedException.class);
        assertThat(choice()).isEqualTo("AGREE,AGREE");
    }
}
