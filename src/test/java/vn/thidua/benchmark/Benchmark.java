package vn.thidua.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.SignedIn;
import vn.thidua.TestDatabase;
import vn.thidua.benchmark.Load.Figures;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.identity.Sessions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Role;
import vn.thidua.world.SampleWorld;

/**
 * {@code mvn -Pbenchmark test}: the product's pages against {@link Bare} in one run, same rows, same pool, same client,
 * same number of connections. It asserts nothing; its report is target/benchmark.md.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, SampleWorld.class})
class Benchmark {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 15);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 8);
    private static final int ROUNDS = 3;
    private static final int YEAR = 2023;

    @Autowired
    SampleWorld world;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    @Test
    void measuresThePagesAgainstABareServer() throws Exception {
        var made = world.make(new SampleWorld.Size("Tỉnh đo tốc độ", 50, 12, 2015, 10, 2026));
        jdbc.sql("analyze").update();
        var bloc = jdbc.sql("select number, name from bloc where id = :id")
                .param("id", made.blocs().get(0).value())
                .query()
                .singleRow();
        var number = (Integer) bloc.get("number");
        var officer = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount("do.toc.do", "Người đo", Role.BOARD_OFFICER, made.province(), null, null),
                "mat-khau-do-toc-do-2026");
        var cookie = SignedIn.cookie(sessions, officer);
        var signedIn = "Cookie: " + cookie.getName() + "=" + cookie.getValue() + "\r\n";
        var publicList = Addresses.PUBLIC_BLOCS + "?nam=" + YEAR;
        var blocPage = Addresses.blocYear(number, (String) bloc.get("name"), YEAR);
        try (var bare = new Bare(source, made.province().value(), number, YEAR)) {
            var report = new StringBuilder();
            report.append(
                    "| page | bytes | pages/s | ratio | median ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|---|\n");
            compare(report, "public bloc list", bare.port(), "/list", publicList, "");
            compare(report, "signed-in bloc page", bare.port(), "/year", blocPage, signedIn);
            report.append("\nJava ")
                    .append(System.getProperty("java.version"))
                    .append(", ")
                    .append(Runtime.getRuntime().availableProcessors())
                    .append(" processors, ")
                    .append(CONNECTIONS)
                    .append(" connections, best of ")
                    .append(ROUNDS)
                    .append(" rounds of ")
                    .append(SECONDS)
                    .append(" s each\n");
            Files.writeString(Path.of("target/benchmark.md"), report);
            System.out.println(report);
        }
    }

    private void compare(StringBuilder report, String name, int barePort, String barePath, String path, String headers)
            throws Exception {
        Load.measure(barePort, barePath, "", CONNECTIONS, WARM_UP);
        Load.measure(port, path, headers, CONNECTIONS, WARM_UP);
        Figures bare = null;
        Figures own = null;
        for (var round = 0; round < ROUNDS; round++) {
            bare = better(bare, Load.measure(barePort, barePath, "", CONNECTIONS, SECONDS));
            own = better(own, Load.measure(port, path, headers, CONNECTIONS, SECONDS));
        }
        row(report, name + ", bare", bare, 1);
        row(report, name, own, own.perSecond() / bare.perSecond());
    }

    private static Figures better(Figures one, Figures other) {
        return one == null || other.perSecond() > one.perSecond() ? other : one;
    }

    private static void row(StringBuilder report, String name, Figures figures, double ratio) {
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.1f | %.1f | %.1f |%n",
                name,
                figures.bytes(),
                figures.perSecond(),
                ratio,
                figures.median() / 1000.0,
                figures.p95() / 1000.0,
                figures.p99() / 1000.0));
    }
}
