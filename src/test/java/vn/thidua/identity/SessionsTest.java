package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.TestClock;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.world.TestProvince;

@PageTest
class SessionsTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestProvince ground;
    private OrganizationId merged;
    private OrganizationId successor;

    @BeforeEach
    void merge() {
        ground = new TestProvince(jdbc);
        merged = ground.provincialUnit("Hội Nhà báo");
        successor = ground.provincialUnit("Hội Truyền thông");
        ground.link(merged, successor, "MERGED", MERGER.toString());
    }

    @AfterEach
    void letTimeGoOn() {
        clock.reset();
    }

    /** One minute before and one after midnight in Viet Nam, which no other clock of the machine shares. */
    @Test
    void speaksForTheUnitsThatMergedIntoItFromTheDayTheMergerTakesEffect() {
        var account = secretaryOf(successor);
        clock.setTo(MERGER.minusDays(1).atTime(23, 59));
        var token = sessions.begin(account, "127.0.0.1", "Test");
        assertThat(actor(token).units()).containsExactly(successor);
        clock.setTo(MERGER.atTime(0, 1));
        assertThat(actor(token).units()).containsExactlyInAnyOrder(successor, merged);
        assertThat(actor(token).speaksFor(merged)).isTrue();
        assertThat(actor(token).belongsTo(merged)).isFalse();
    }

    @Test
    void speaksForItselfAloneOnceItMergedIntoAnother() {
        var token = sessions.begin(secretaryOf(merged), "127.0.0.1", "Test");
        assertThat(actor(token).units()).containsExactly(merged);
    }

    private Actor actor(String token) {
        return sessions.resolve(token).orElseThrow().actor();
    }

    private AccountId secretaryOf(OrganizationId unit) {
        var id = new AccountId(UUID.randomUUID());
        jdbc.sql("""
                        insert into account (id, username, folded, display_name, role, province_id, organization_id, state,
                                             password_hash, created_at, version)
                        values (:id, :username, :username, 'Thư ký', 'UNIT', :province, :unit, 'ACTIVE', '{noop}', now(), 0)
                        """)
                .param("id", id.value())
                .param("username", "thuky." + id.value().toString().substring(0, 8))
                .param("province", ground.id().value())
                .param("unit", unit.value())
                .update();
        return id;
    }
}
