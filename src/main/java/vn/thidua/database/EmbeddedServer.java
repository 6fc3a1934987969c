package vn.thidua.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 started from the binaries of the dependency. In a folder its data survive a restart, Ctrl+C and a
 * killed virtual machine; without one they last as long as the process.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** A server whose data are thrown away: for tests. */
    public static EmbeddedServer temporary() {
        return start(null);
    }

    /**
     * A server that keeps its data in the folder, made when missing.
     *
     * @throws EmbeddedServerException when another process uses the folder, or the server does not start
     */
    public static EmbeddedServer in(Path folder) {
        return start(folder.toAbsolutePath().normalize());
    }

    private static EmbeddedServer start(@Nullable Path folder) {
        // its own shutdown hook would race Spring's shutdown, see docs/decisions
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(120));
        try {
            if (folder != null) {
                Files.createDirectories(folder);
                builder.setDataDirectory(folder.toFile())
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on");
                var orphan = orphanPort(folder);
                if (orphan.isPresent()) {
                    log.warn(
                            "Adopting the PostgreSQL that a killed process left running on port {}", orphan.getAsInt());
                    builder.setPort(orphan.getAsInt());
                }
            }
            var server = new EmbeddedServer(builder.start());
            log.info(
                    "Embedded PostgreSQL on port {}, data in {}",
                    server.postgres.getPort(),
                    folder == null ? "a temporary folder" : folder);
            return server;
        } catch (IOException | RuntimeException e) {
            throw new EmbeddedServerException(folder, e);
        }
    }

    /** After a kill -9 of the virtual machine the server runs on; its pid file tells the port. */
    private static OptionalInt orphanPort(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        var lines = Files.readAllLines(pidFile);
        var alive = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
        return alive && lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).trim()))
                : OptionalInt.empty();
    }

    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    public String username() {
        return "postgres";
    }

    /** Local connections are trusted; the driver wants some word. */
    public String password() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
