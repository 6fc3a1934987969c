package vn.thidua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .contains("max-age=3600");
        // under an address that changes with the content: never asked for again
        for (var asset : Jsoup.parse(get("/", "x=y").body()).select("link[rel=stylesheet], script[src]")) {
            var address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
            assertThat(get(address, "x=y").headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("max-age=31536000", "immutable");
        }
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
                .contains("Quay lại trang trước");
    }

    String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz",
                "GET /khoi%2f7",
                "GET /khoi/..%2fviec",
                "GET /khoi/\\x",
                "GET /khoi/%00",
                "GET /khoi?q=\"",
                "GET /khoi?q=LONG",
                "GET /cong-khai/khoi?q=%",
                "GET /cong-khai/khoi?q=%ff",
                "GET /cong-khai/khoi?=1",
                "GET /?co-chu=lon&q=%zz",
                "GET /dang-nhap;x=1",
                "TRACE /khoi",
                "TRACE /khong-co",
                "FOO /khoi",
                "PUT /dang-nhap"
            })
    void whatTheContainerRefusesIsAPageOfOursWithItsHeaders(String line) throws Exception {
        var answer = raw(
                line.replace("LONG", "x".repeat(20_000)) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (303|40\\d) .*")
                .contains("Content-Security-Policy: " + AnswerHeaders.POLICY)
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Exception", "Tomcat", "HTTP Status");
        if (answer.startsWith("HTTP/1.1 4")) {
            assertThat(answer).contains("text/html;charset=UTF-8").contains("lang=\"vi\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded|username=%zz",
                "application/x-www-form-urlencoded|=1",
                "multipart/form-data|x",
                "multipart/form-data; boundary=x|x",
                "multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data; name=\"f\"; "
                        + "filename=\"a\0.pdf\"\r\n\r\nx\r\n--x--\r\n",
                "application/json|{}",
                "nothing|x",
                "application/x-www-form-urlencoded; charset=zzz|a=b"
            })
    void bodiesThatCannotBeReadAreNotOurFailure(String sent) throws Exception {
        var cookie = cookie();
        var page = get("/quan-tri/nguoi-dung/moi", cookie).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        for (var path : List.of("/dang-nhap", "/quan-tri/nguoi-dung", "/don-vi", "/khong-co")) {
            for (var csrf : List.of(token, "")) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookie)
                        .header("Content-Type", sent.substring(0, sent.indexOf('|')))
                        .POST(HttpRequest.BodyPublishers.ofString(sent.substring(sent.indexOf('|') + 1)));
                if (!csrf.isEmpty()) {
                    request.header("X-CSRF-TOKEN", csrf);
                }
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isBetween(300, 499);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .contains(AnswerHeaders.POLICY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spellings[2000].alias",
                "spellings[2000000000].alias",
                "spellings[-1].alias",
                "spellings[].alias",
                "spellings[a].alias",
                "spellings[HD-2023-0001].alias",
                "spellings[0][0]",
                "name[0]",
                "[0]",
                "a["
            })
    void aRowThatNoPageOfOursHasIsRefusedBeforeItIsMade(String field) throws Exception {
        var cookie = cookie();
        var page = get("/khoi/moi", cookie).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/khoi"))
                        .header("Cookie", cookie)
                        .header("X-CSRF-TOKEN", token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                URLEncoder.encode(field, StandardCharsets.UTF_8) + "=x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aLongVietnameseFileNameIsNotTooLarge() throws Exception {
        var cookie = cookie();
        var page = get("/khoi/moi", cookie).body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/khoi"))
                        .header("Cookie", cookie)
                        .header("X-CSRF-TOKEN", token)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "ệ".repeat(250)
                                        + ".pdf\"\r\n\r\nx\r\n--x--\r\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void controlCharactersAreNoReasonToFail() throws Exception {
        var cookie = cookie();
        for (var path : List.of("/khoi?q=", "/don-vi?q=", "/nhat-ky?q=", "/cong-khai/khoi?q=", "/hoi-nghi?q=")) {
            assertThat(get(path + "a%00b%01%7f%C2%85", cookie).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(get("/nhat-ky?loai=%00&nguoi=%00", cookie).statusCode()).isLessThan(500);
    }

    @Test
    void noListOfWhatTheServerTellsOfItself() throws Exception {
        assertThat(get("/actuator", cookie()).statusCode()).isEqualTo(404);
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
