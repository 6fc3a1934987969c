package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.database.EmbeddedServer;
import vn.thidua.identity.DemonstrationAccounts;
import vn.thidua.kernel.Addresses;

/** How the product starts beside somebody's own database, and without any. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredDatabaseTest {
    @Test
    void hasNothingOfTheDemonstrationBesideAConfiguredDatabaseAndPrintsTheSecretOfTheFirstAdministrator(
            CapturedOutput output) throws SQLException, IOException, InterruptedException {
        var database = new TestDatabase().testDatabase();
        // as the run command starts it, with the environment of an operator
        try (var application = SpringApplication.run(
                ThiDuaApplication.class,
                "--spring.profiles.active=demonstration",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--server.port=0")) {
            assertThat(application.getEnvironment().getActiveProfiles()).isEmpty();
            assertThat(application.getBeanNamesForType(DemonstrationAccounts.class))
                    .isEmpty();
            assertThat(application.getBeanNamesForType(EmbeddedServer.class)).isEmpty();
            var accounts = application
                    .getBean(JdbcClient.class)
                    .sql("select count(*) from account")
                    .query(Integer.class)
                    .single();
            assertThat(accounts).isZero();
            assertThat(output.getAll()).containsPattern(Addresses.FIRST_ADMINISTRATOR + " .*[A-Za-z0-9_-]{43}");
            var port =
                    ((WebServerApplicationContext) application).getWebServer().getPort();
            assertThat(page(port, "/dang-nhap")).contains("Tên đăng nhập").doesNotContain("chuyenvien");
            // nor its settings: hashes that a demonstration may afford, the page of fragments
            assertThat(application.getEnvironment().getPropertySources())
                    .noneMatch(source -> source.getName().contains("application-demonstration"));
        }
    }

    @Test
    void refusesToStartWithoutADatabaseAndSaysWhatToSet(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(ThiDuaApplication.class, "--server.port=0"))
                .hasRootCauseMessage("No database is configured");
        assertThat(output.getAll()).contains("SPRING_DATASOURCE_URL").contains("--thidua.embedded-database=FOLDER");
    }

    private static String page(int port, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
