package vn.thidua;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.thidua.database.EmbeddedServer;

/**
 * The one switch between the databases of a test run: a container where a Docker engine answers, the embedded server
 * otherwise. {@code -Dtest.db=embedded|container|auto} decides by hand. One server serves the whole run; every Spring
 * context gets a database of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private record Server(String urlPrefix, String username, String password) {}

    private static final class Holder {
        static final Server SERVER = start();

        private static Server start() {
            var choice = System.getProperty("test.db", "auto");
            if (!choice.equals("embedded")
                    && (choice.equals("container")
                            || DockerClientFactory.instance().isDockerAvailable())) {
                try {
                    @SuppressWarnings("resource") // ends with the virtual machine
                    var container = new PostgreSQLContainer("postgres:18");
                    container.start();
                    return new Server(
                            "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/",
                            container.getUsername(),
                            container.getPassword());
                    // its helper container that cannot be had is an error while a class is initialised
                } catch (RuntimeException | ExceptionInInitializerError e) {
                    if (choice.equals("container")) {
                        throw e;
                    }
                    System.err.println("!!! A Docker engine answers but gives no postgres:18 (" + e.getMessage()
                            + "). The tests use the embedded PostgreSQL.");
                }
            }
            @SuppressWarnings("resource")
            var server = EmbeddedServer.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (java.io.IOException e) {
                    System.err.println("Embedded PostgreSQL did not stop: " + e);
                }
            }));
            return new Server(server.jdbcUrl(""), server.username(), server.password());
        }
    }

    @Bean
    JdbcConnectionDetails testDatabase() throws SQLException {
        var server = Holder.SERVER;
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        server.urlPrefix() + "postgres", server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.username();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.urlPrefix() + name;
            }
        };
    }
}
