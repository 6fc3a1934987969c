package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The production file is never run here, so at least what it promises is read. */
class ComposeTest {
    static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        try (var in = Files.newInputStream(Path.of("docker-compose.yml"))) {
            compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    @Test
    void runsTheApplicationBesidePostgresql18AfterItIsHealthy() {
        assertThat(at("services", "database", "image")).isEqualTo("postgres:18");
        assertThat(at("services", "application", "depends_on", "database", "condition"))
                .isEqualTo("service_healthy");
    }

    @Test
    void checksTheHealthOfEveryService() {
        assertThat(map(at("services")).keySet())
                .allSatisfy(service -> assertThat(map(at("services", service))).containsKey("healthcheck"));
    }

    @Test
    void takesThePasswordFromAFileAndHasNoDefault() throws IOException {
        assertThat(map(at("services", "database", "environment")))
                .containsKey("POSTGRES_PASSWORD_FILE")
                .doesNotContainKey("POSTGRES_PASSWORD");
        assertThat(map(at("services", "application", "environment"))).doesNotContainKey("SPRING_DATASOURCE_PASSWORD");
        assertThat(at("secrets", "database-password", "file")).isEqualTo("./secrets/database-password");
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/secrets/");
    }

    /** The application's own setting believes the nearest proxy only; another would let a visitor choose an address. */
    @Test
    void leavesWhoseForwardedHeadersAreBelievedToTheApplication() {
        assertThat(map(at("services", "application", "environment")))
                .doesNotContainKey("SERVER_FORWARD_HEADERS_STRATEGY");
    }

    @Test
    void buildsFromTheDockerfileInTheSourceTree() {
        var dockerfile = (String) at("services", "application", "build", "dockerfile");
        assertThat(Path.of(dockerfile)).exists().content().contains("USER thidua", "target/thi-dua-*.jar");
    }

    private static Object at(String... path) {
        Object value = compose;
        for (var key : path) {
            assertThat(map(value)).containsKey(key);
            value = map(value).get(key);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
