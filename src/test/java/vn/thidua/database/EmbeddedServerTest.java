package vn.thidua.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        try (var server = EmbeddedServer.in(folder.resolve("data"))) {
            execute(server.jdbcUrl(), "create table kept(word text)", "insert into kept values ('giao ước')");
            assertThat(single(server.jdbcUrl(), "show fsync")).isEqualTo("on");
        }
        try (var server = EmbeddedServer.in(folder.resolve("data"))) {
            assertThat(single(server.jdbcUrl(), "select word from kept")).isEqualTo("giao ước");
        }
    }

    @Test
    void adoptsTheServerThatAKilledProcessLeftBehind() throws Exception {
        var data = folder.resolve("data");
        var victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        var ready = data.resolveSibling("ready");
        for (var waited = 0; !Files.exists(ready) && victim.isAlive() && waited < 1200; waited++) {
            Thread.sleep(100);
        }
        assertThat(ready).as(Files.readString(folder.resolve("victim.log"))).exists();
        victim.destroyForcibly().waitFor(60, TimeUnit.SECONDS);

        try (var server = EmbeddedServer.in(data)) {
            assertThat(single(server.jdbcUrl(), "select word from kept")).isEqualTo("trưởng khối");
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    /** Starts a server, writes a row and waits to be killed. */
    public static final class Victim {
        public static void main(String[] arguments) throws Exception {
            var data = Path.of(arguments[0]);
            var server = EmbeddedServer.in(data);
            execute(server.jdbcUrl(), "create table kept(word text)", "insert into kept values ('trưởng khối')");
            Files.createFile(data.resolveSibling("ready"));
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            server.close();
        }
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String single(String url, String sql) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
