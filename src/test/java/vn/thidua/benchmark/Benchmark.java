package vn.thidua.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.SignedIn;
import vn.thidua.TestDatabase;
import vn.thidua.ThiDuaApplication;
import vn.thidua.benchmark.Load.Figures;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.identity.Sessions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Role;
import vn.thidua.world.SampleWorld;

/**
 * {@code mvn -Pbenchmark test}: the product's pages against {@link Bare} in one run, same rows, same client, same number
 * of connections, each server in a virtual machine of its own. It asserts nothing; its report is target/benchmark.md.
 */
@SpringBootTest
@Import({TestDatabase.class, SampleWorld.class})
class Benchmark {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 20);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 8);
    private static final int STARTS = Integer.getInteger("benchmark.starts", 3);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int YEAR = 2023;

    @Autowired
    SampleWorld world;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    private final StringBuilder report = new StringBuilder();

    @Test
    void measuresThePagesAgainstABareServer() throws Exception {
        var made = world.make(new SampleWorld.Size("Tỉnh đo tốc độ", 50, 12, 2015, 10, 2026));
        jdbc.sql("vacuum analyze").update();
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
        var list = Addresses.PUBLIC_BLOCS + "?nam=" + YEAR;
        var page = Addresses.blocYear(number, (String) bloc.get("name"), YEAR);

        var starts = new ArrayList<Double>();
        for (var start = 1; start < STARTS; start++) {
            try (var product = product(list)) {
                starts.add(product.secondsToFirstPage());
            }
        }
        try (var product = product(list);
                var bare = bare()) {
            starts.add(product.secondsToFirstPage());
            var firstResident = product.resident();
            report.append("| page | bytes | pages/s | ratio | median ms | p95 ms | p99 ms | CPU ms |\n")
                    .append("|---|---|---|---|---|---|---|---|\n");
            compare("public bloc list", bare, "/list?" + made.province().value() + "&" + YEAR, product, list, "");
            compare("signed-in bloc page", bare, "/year?" + number + "&" + YEAR, product, page, signedIn);
            starts.sort(null);
            line(
                    "%nJava %s, %d processors, load before %.1f, %d connections, best of %d rounds of %d s each%n",
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    LOAD_BEFORE,
                    CONNECTIONS,
                    ROUNDS,
                    SECONDS);
            line(
                    "%nStart to first page %.1f s (median of %d), memory after it %d MiB, after the load %d MiB, of which "
                            + "live objects %d MiB%n",
                    starts.get(starts.size() / 2), starts.size(), firstResident, product.resident(), product.live());
        }
        Files.writeString(Path.of("target/benchmark.md"), report);
        System.out.println(report);
    }

    private static final double LOAD_BEFORE =
            java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /** As in production: an address of a database, no profile, nothing else. */
    private Child product(String firstPage) throws IOException, InterruptedException {
        return Child.start(
                "product",
                ThiDuaApplication.class.getName(),
                Path.of("target/classes")
                        + java.io.File.pathSeparator
                        + Files.readString(Path.of("target/benchmark-classpath.txt"))
                                .strip(),
                Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
                        "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword())),
                "SERVER_PORT",
                firstPage);
    }

    private Child bare() throws IOException, InterruptedException {
        return Child.start(
                "bare",
                Bare.class.getName(),
                String.join(
                        java.io.File.pathSeparator,
                        List.of(
                                "target/test-classes",
                                Files.readString(Path.of("target/benchmark-classpath.txt"))
                                        .strip())),
                Map.of(
                        Bare.URL, database.getJdbcUrl(),
                        Bare.USER, String.valueOf(database.getUsername()),
                        Bare.PASSWORD, String.valueOf(database.getPassword())),
                Bare.PORT,
                "/");
    }

    private void compare(String name, Child bare, String barePath, Child product, String path, String headers)
            throws Exception {
        Load.measure(bare.port(), barePath, headers, CONNECTIONS, WARM_UP);
        Load.measure(product.port(), path, headers, CONNECTIONS, WARM_UP);
        var yardstick = new ArrayList<Round>();
        var own = new ArrayList<Round>();
        for (var round = 0; round < ROUNDS; round++) {
            yardstick.add(round(bare, barePath, headers));
            own.add(round(product, path, headers));
        }
        row(name + ", bare", best(yardstick), 1);
        row(name, best(own), best(own).perSecond() / best(yardstick).perSecond());
    }

    /** @param cpu milliseconds of the server's own processor time for a page */
    private record Round(Figures figures, double cpu) {
        double perSecond() {
            return figures.perSecond();
        }
    }

    private static Round round(Child server, String path, String headers) throws Exception {
        var before = server.cpu();
        var figures = Load.measure(server.port(), path, headers, CONNECTIONS, SECONDS);
        return new Round(figures, server.cpu().minus(before).toMillis() / (double) figures.pages());
    }

    private static Round best(List<Round> rounds) {
        return rounds.stream()
                .max(java.util.Comparator.comparingDouble(Round::perSecond))
                .orElseThrow();
    }

    private void row(String name, Round round, double ratio) {
        var figures = round.figures();
        line(
                "| %s | %d | %.0f | %.2f | %.1f | %.1f | %.1f | %.2f |%n",
                name,
                figures.bytes(),
                figures.perSecond(),
                ratio,
                figures.median() / 1000.0,
                figures.p95() / 1000.0,
                figures.p99() / 1000.0,
                round.cpu());
    }

    private void line(String format, Object... arguments) {
        report.append(String.format(Locale.ROOT, format, arguments));
    }
}
