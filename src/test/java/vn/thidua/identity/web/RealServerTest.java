package vn.thidua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.SignIns;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;

/** What only a real server shows: error pages of the container, refusals before any page, many requests at once. */
@PageTest
class RealServerTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String cookie() {
        var id = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount(
                        "may." + UUID.randomUUID().toString().substring(0, 8),
                        "Người dùng",
                        Role.ADMINISTRATOR,
                        null,
                        null,
                        null),
                "trau do truoc cong");
        return "phien=" + SignedIn.cookie(sessions, id).getValue();
    }

    @Test
    void theHeadersStandOnEveryKindOfAnswer() throws Exception {
        var cookie = cookie();
        for (var path : new String[] {
            "/",
            "/dang-nhap",
            "/khong-co",
            "/assets/icon.svg",
            "/assets/khong-co.js",
            "/error",
            "/actuator/health",
            "/actuator/env",
            "/khoi;x=1",
            "/tai-khoan",
            "/nhat-ky?trang=khong-phai-so",
            "/nhat-ky?trang=2147483647"
        }) {
            var answer = get(path, cookie);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path + " " + answer.statusCode())
                    .contains(AnswerHeaders.POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.headers().allValues("Set-Cookie").toString())
                    .as(path)
                    .doesNotContain("JSESSIONID");
        }
    }

    @Test
    void filesMayBeKeptAndPagesMayNot() throws Exception {
        assertThat(get("/assets/icon.svg", "x=y")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age");
        assertThat(get("/tai-khoan", cookie()).headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/", "x=y").headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void aFormLargerThanTheServerReadsIsToldSoWithTheWayBack() throws Exception {
        var form = "http://localhost:" + port + "/ho-so/HD-2023-0001?trang=2";
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ho-so/HD-2023-0001/tep"))
                        .header("Cookie", cookie())
                        .header("Referer", form)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[61 * 1024 * 1024]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(AnswerHeaders.POLICY);
        assertThat(answer.body())
                .contains("Các tệp gửi lên vượt quá dung lượng cho phép")
                .contains("href=\"/ho-so/HD-2023-0001?trang=2\"")
                .contains("Quay lại trang vừa gửi");
    }

    @Test
    void aRequestTheContainerRefusesShowsNothingOfIt() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Exception")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void triesAtTheSameMomentAreCountedOneByOne() throws Exception {
        var name = "cung.luc." + UUID.randomUUID();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tries = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> {
                        try {
                            return signIns.signIn(Actor.anonymous(), name, "sai", "10.1.1." + i, null);
                        } catch (RuleViolation refused) {
                            return refused.key();
                        }
                    })
                    .toList();
            var wrong = 0;
            for (var answer : pool.invokeAll(tries)) {
                wrong += answer.get().equals("sign-in.wrong") ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(8);
        } finally {
            pool.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from sign_in_failure where username = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }
}
