package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.Race;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.Role;

/** An installation is never left without anybody who may administer it. */
@PageTest
class LastAdministratorTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    private List<UUID> others = List.of();
    private Actor one;
    private Actor two;

    @BeforeEach
    void leaveTwo() {
        others = jdbc.sql("""
                        update account set state = 'DISABLED' where role = 'ADMINISTRATOR' and state = 'ACTIVE' returning id
                        """).query(UUID.class).list();
        one = administrator();
        two = administrator();
    }

    @AfterEach
    void letTheOthersIn() {
        others.forEach(id -> jdbc.sql("update account set state = 'ACTIVE' where id = :id")
                .param("id", id)
                .update());
    }

    private Actor administrator() {
        var name = "quantri." + UUID.randomUUID().toString().substring(0, 8);
        var id = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount(name, "Quản trị", Role.ADMINISTRATOR, null, null, null),
                "mot-mat-khau-rat-dai");
        return new Actor(id, name, "Quản trị", Role.ADMINISTRATOR, null, Set.of(), null, Set.of(), null);
    }

    private static AccountId id(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }

    @Test
    void doesNotLetTwoAdministratorsShutEachOtherOutAtOnce() throws Exception {
        var late = new Race(transaction)
                .run(
                        () -> accounts.disable(one, id(two), "thôi việc"),
                        () -> accounts.disable(two, id(one), "thôi việc"));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(late::get)
                .withCauseInstanceOf(RefusedException.class)
                .withMessageContaining("account.refused.last-administrator");
    }
}
