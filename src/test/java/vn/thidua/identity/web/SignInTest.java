package vn.thidua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.TestClock;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.StashedForms;
import vn.thidua.identity.StashedInput;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Role;
import vn.thidua.world.TestProvince;

@PageTest
class SignInTest {
    static final String PASSWORD = "trau do truoc cong";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    StashedForms stashes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    String username = "";
    AccountId account = new AccountId(new UUID(0, 0));

    @BeforeEach
    void anAccount() {
        username = "nguoi." + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount(username, "Trần Thị Lan", Role.ADMINISTRATOR, null, null, null),
                PASSWORD);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    ResultActions signIn(String name, String password) throws Exception {
        return mvc.perform(
                post("/dang-nhap").with(csrf()).param("username", name).param("password", password));
    }

    Cookie session() throws Exception {
        return session(
                signIn(username, PASSWORD).andExpect(status().isSeeOther()).andReturn());
    }

    static Cookie session(MvcResult result) {
        return result.getResponse().getHeaders("Set-Cookie").stream()
                .filter(line -> line.startsWith("phien="))
                .map(line -> new Cookie("phien", line.substring(6, line.indexOf(';'))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSignInPageAsksForNameAndPassword() throws Exception {
        mvc.perform(get("/dang-nhap"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tên đăng nhập")))
                .andExpect(content().string(containsString("autocomplete=\"current-password\"")))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void leadsToTheTasksWithANewCookie() throws Exception {
        var answer = mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .cookie(new Cookie("phien", "prepared-by-somebody-else"))
                        .param("username", " " + username.toUpperCase(java.util.Locale.ROOT))
                        .param("password", PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/viec"))
                .andReturn();
        assertThat(session(answer).getValue())
                .isNotEqualTo("prepared-by-somebody-else")
                .hasSizeGreaterThan(40);
        assertThat(answer.getResponse().getHeaders("Set-Cookie").stream().filter(c -> c.startsWith("phien=")))
                .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
        mvc.perform(get("/tai-khoan").cookie(session(answer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trần Thị Lan")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/khoi?q={x}", "/{x}", "/khoi?q=ệ", "/a b", "/\\evil.example", "/khoi\r\nX: y", "https:evil"})
    void whatIsNoAddressLeadsToTheTasks(String wanted) throws Exception {
        mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD)
                        .param("next", wanted))
                .andExpect(redirectedUrl("/viec"));
    }

    @Test
    void goesOnToThePageThatWasWantedAndNowhereElse() throws Exception {
        mvc.perform(get("/nhat-ky?q=lan"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/dang-nhap?tiep=%2Fnhat-ky%3Fq%3Dlan"));
        mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD)
                        .param("next", "/nhat-ky?q=lan"))
                .andExpect(redirectedUrl("/nhat-ky?q=lan"));
        mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD)
                        .param("next", "//evil.example/"))
                .andExpect(redirectedUrl("/viec"));
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() throws Exception {
        signIn(username, "sai roi")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tên đăng nhập hoặc mật khẩu chưa đúng")))
                .andExpect(content().string(containsString(username)))
                .andExpect(content().string(not(containsString("sai roi"))));
        signIn("khong.co." + UUID.randomUUID(), "sai roi")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tên đăng nhập hoặc mật khẩu chưa đúng")));
    }

    @Test
    void tellsAboutMarkedLettersInThePassword() throws Exception {
        signIn(username, "trâu đỏ trước cổng")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hãy tắt bộ gõ tiếng Việt rồi gõ lại")));
    }

    @Test
    void makesANameWaitAfterManyFailuresEvenWithTheRightPassword() throws Exception {
        for (var i = 0; i < 8; i++) {
            signIn(username, "sai roi").andExpect(status().isUnprocessableContent());
        }
        signIn(username, PASSWORD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Thử lại sau 15 phút")));
        clock.setTo(LocalDateTime.now(clock).plusMinutes(16));
        signIn(username, PASSWORD).andExpect(status().isSeeOther());
    }

    @Test
    void aDisabledAccountLosesItsSessionAtOnce() throws Exception {
        var cookie = session();
        mvc.perform(get("/tai-khoan").cookie(cookie)).andExpect(status().isOk());
        accounts.disable(TestActors.administrator(), account, "Nghỉ việc");
        mvc.perform(get("/tai-khoan").cookie(cookie)).andExpect(status().isSeeOther());
        mvc.perform(get("/dang-nhap").cookie(cookie))
                .andExpect(content().string(containsString("Tài khoản này đã khóa")));
        mvc.perform(get("/dang-nhap")).andExpect(content().string(not(containsString("Tài khoản này đã khóa"))));
        signIn(username, PASSWORD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tài khoản này đã khóa")));
        accounts.enable(TestActors.administrator(), account, "Trở lại");
        mvc.perform(get("/dang-nhap").cookie(cookie))
                .andExpect(content().string(not(containsString("Tài khoản này đã khóa"))));
    }

    @Test
    void theSizeOfLettersSetOnOneMachineReachesTheOthers() throws Exception {
        var here = session();
        var there = session();
        var seen = mvc.perform(get("/tai-khoan").cookie(there, new Cookie("co-chu", "vua")))
                .andExpect(content().string(containsString("data-text-size=\"normal\"")))
                .andReturn()
                .getResponse()
                .getCookie("co-chu");
        mvc.perform(post("/tai-khoan/co-chu").with(csrf()).cookie(here).param("textSize", "LARGE"))
                .andExpect(status().isSeeOther());
        var told = mvc.perform(get("/tai-khoan").cookie(there, seen))
                .andExpect(content().string(containsString("data-text-size=\"large\"")))
                .andReturn()
                .getResponse()
                .getCookie("co-chu");
        assertThat(told).isNotNull();
        // what is chosen at the foot of a page holds on this machine
        var chosen = mvc.perform(get("/tai-khoan?co-chu=rat-lon").cookie(there, told))
                .andReturn()
                .getResponse()
                .getCookie("co-chu");
        for (var again = 0; again < 2; again++) {
            var page = mvc.perform(get("/tai-khoan").cookie(there, chosen))
                    .andExpect(content().string(containsString("data-text-size=\"largest\"")))
                    .andReturn()
                    .getResponse();
            chosen = page.getCookie("co-chu") == null ? chosen : page.getCookie("co-chu");
        }
        mvc.perform(get("/tai-khoan").cookie(here))
                .andExpect(content().string(containsString("data-text-size=\"large\"")));
    }

    @Test
    void aSessionEndsAfterItsTimeAndAtSignOut() throws Exception {
        var cookie = session();
        clock.setTo(LocalDateTime.now(clock).plusHours(5));
        mvc.perform(get("/tai-khoan").cookie(cookie)).andExpect(status().isSeeOther());
        clock.reset();
        mvc.perform(post("/dang-xuat").with(csrf()).cookie(cookie)).andExpect(redirectedUrl("/"));
        mvc.perform(get("/tai-khoan").cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void anOwnNewPasswordSignsOutEverywhereElse() throws Exception {
        var here = session();
        var there = session();
        mvc.perform(post("/tai-khoan/mat-khau")
                        .with(csrf())
                        .cookie(here)
                        .param("present", PASSWORD)
                        .param("password", "ngua xanh sau nha")
                        .param("repeated", "ngua xanh sau nha"))
                .andExpect(redirectedUrl("/tai-khoan"));
        mvc.perform(get("/tai-khoan").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/tai-khoan").cookie(there)).andExpect(status().isSeeOther());
    }

    @Test
    void listsOwnSessionsAndEndsTheOthers() throws Exception {
        var here = session();
        var there = session();
        clock.setTo(LocalDateTime.of(2023, 12, 25, 14, 32));
        var then = session();
        mvc.perform(get("/tai-khoan").cookie(then)).andExpect(content().string(containsString("14:32 25/12/2023")));
        clock.reset();
        mvc.perform(get("/tai-khoan").cookie(here))
                .andExpect(content().string(containsString("Đăng xuất khỏi máy khác")));
        mvc.perform(post("/tai-khoan/phien").with(csrf()).cookie(here)).andExpect(redirectedUrl("/tai-khoan"));
        mvc.perform(get("/tai-khoan").cookie(there)).andExpect(status().isSeeOther());
        mvc.perform(get("/tai-khoan").cookie(here)).andExpect(status().isOk());
    }

    @Test
    void anInvitationWorksOnce() throws Exception {
        var link = accounts.create(
                TestActors.administrator(),
                new CreateAccount("moi." + username, "Người mới", Role.ADMINISTRATOR, null, null, null));
        mvc.perform(get(link.address()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("moi." + username)));
        mvc.perform(post(link.address()).with(csrf()).param("password", "ngan").param("repeated", "ngan"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ít nhất 14 ký tự")));
        mvc.perform(post(link.address())
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("repeated", PASSWORD))
                .andExpect(redirectedUrl("/dang-nhap"));
        mvc.perform(get(link.address())).andExpect(content().string(containsString("không còn dùng được")));
        mvc.perform(post(link.address())
                        .with(csrf())
                        .param("password", PASSWORD)
                        .param("repeated", PASSWORD))
                .andExpect(content().string(containsString("không còn dùng được")));
        signIn("moi." + username, PASSWORD).andExpect(status().isSeeOther());
    }

    @Test
    void aResetLinkEndsAllSessionsAndReplacesEarlierLinks() throws Exception {
        var cookie = session();
        var first = accounts.issueLink(TestActors.administrator(), account);
        var second = accounts.issueLink(TestActors.administrator(), account);
        mvc.perform(get(first.address())).andExpect(content().string(containsString("không còn dùng được")));
        mvc.perform(post(second.address())
                        .with(csrf())
                        .param("password", "ngua xanh sau nha")
                        .param("repeated", "ngua xanh sau nha"))
                .andExpect(redirectedUrl("/dang-nhap"));
        mvc.perform(get("/tai-khoan").cookie(cookie)).andExpect(status().isSeeOther());
    }

    @Test
    void whatWasTypedInALostSessionIsShownAgainToItsOwnerOnly() throws Exception {
        var cookie = session();
        mvc.perform(post("/dang-xuat").with(csrf()).cookie(cookie));
        var answer = mvc.perform(post("/khoi/moi")
                        .with(csrf())
                        .cookie(cookie)
                        .header("Origin", "http://localhost")
                        .param("name", "Khối các <hội>")
                        .param("version", "3"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/dang-nhap?giu=1"))
                .andReturn();
        var stash = answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(line -> line.startsWith("noi-dung-giu="))
                .map(line -> new Cookie("noi-dung-giu", line.substring(13, line.indexOf(';'))))
                .findFirst()
                .orElseThrow();
        assertThat(stashes.waits(TestActors.administrator(), stash.getValue())).isFalse();
        mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .cookie(stash)
                        .param("username", username)
                        .param("password", "gõ nhầm")
                        .param("late", "giu"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nội dung vừa gửi được giữ lại")))
                .andExpect(content().string(containsString("name=\"late\" value=\"giu\"")));
        var again = mvc.perform(post("/dang-nhap")
                        .with(csrf())
                        .cookie(stash)
                        .param("username", username)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/noi-dung-chua-luu"))
                .andReturn();
        mvc.perform(get("/noi-dung-chua-luu").cookie(session(again), stash))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nội dung vừa gửi chưa được lưu. Kiểm tra rồi bấm Lưu.")))
                .andExpect(content().string(containsString("Khối các &lt;hội&gt;")))
                .andExpect(content().string(containsString("name=\"version\" value=\"3\"")))
                .andExpect(content().string(containsString("action=\"/khoi/moi\"")))
                .andExpect(content().string(containsString("name=\"_xem\"")));
        mvc.perform(get("/noi-dung-chua-luu")
                        .with(SignedIn.as(TestActors.administrator()))
                        .cookie(stash))
                .andExpect(status().isNotFound());
    }

    /** What cannot be drawn again is told field by field, with the words that stood in its lists. */
    @Test
    void tellsWhatWasChosenInListsOfAFormThatIsSentAsItIs() throws Exception {
        var cookie = session();
        mvc.perform(post("/dang-xuat").with(csrf()).cookie(cookie));
        var province = new TestProvince(jdbc);
        var unit = province.provincialUnit("Hội Làm vườn");
        var key = stashes.keep(
                        TestActors.administrator(),
                        account,
                        new StashedInput(
                                "/hoi-nghi/1/bien-ban/chot",
                                Map.of(
                                        "kind", List.of("YEAR_END"),
                                        "reports[0].kind", List.of("YEAR_END"),
                                        "host", List.of(unit.toString()),
                                        "guests[0].name", List.of("TTXVN"),
                                        "attendees[0].member",
                                                List.of(UUID.randomUUID().toString())),
                                List.of()))
                .orElseThrow();
        var told = Jsoup.parse(
                mvc.perform(get("/noi-dung-chua-luu?gui=1").cookie(session(), new Cookie("noi-dung-giu", key)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(told.select("dl.summary dd").eachText())
                .containsExactlyInAnyOrder("Tổng kết năm", "Báo cáo tổng kết", "Hội Làm vườn tỉnh", "TTXVN");
    }

    /** The page it was typed on is the only one that knows the words of its fields: that page is drawn again. */
    @Test
    void opensTheFormAgainAsTypedWithoutActing() throws Exception {
        var page = Jsoup.parse(mvc.perform(post("/khoi")
                        .with(SignedIn.as(TestActors.administrator()))
                        .param("name", "Khối mở lại " + username)
                        .param("_xem", "1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("main > [data-focus]").text())
                .isEqualTo("Nội dung vừa gửi chưa được lưu. Kiểm tra rồi bấm Lưu.");
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("Khối mở lại " + username);
        assertThat(page.title()).doesNotContain("Lỗi");
        mvc.perform(post("/hoi-nghi/1/bien-ban/chot")
                        .with(SignedIn.as(TestActors.administrator()))
                        .param("_xem", "1"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/noi-dung-chua-luu?gui=1"));
    }

    @Test
    void aFormOfAnotherSiteLeavesNothing() throws Exception {
        mvc.perform(post("/khoi/moi").header("Origin", "https://evil.example").param("name", "x"))
                .andExpect(redirectedUrl("/dang-nhap"))
                .andExpect(cookie().doesNotExist("noi-dung-giu"));
        mvc.perform(post("/khoi/moi")
                        .cookie(session())
                        .header("Origin", "https://evil.example")
                        .param("name", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aScriptIsToldInsteadOfRedirected() throws Exception {
        mvc.perform(post("/khoi/moi")
                        .with(csrf())
                        .header("Sec-Fetch-Mode", "cors")
                        .param("name", "x"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void formsOfSomebodySignedInNeedTheirToken() throws Exception {
        var cookie = session();
        var page = mvc.perform(get("/tai-khoan/mat-khau").cookie(cookie))
                .andExpect(cookie().doesNotExist("csrf"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var token = org.jsoup.Jsoup.parse(page)
                .select("form[action='/tai-khoan/mat-khau'] input[name=_csrf]")
                .val();
        assertThat(token).isNotEmpty();
        mvc.perform(post("/tai-khoan/phien").cookie(cookie).param("_csrf", token))
                .andExpect(redirectedUrl("/tai-khoan"));
        mvc.perform(post("/tai-khoan/phien").cookie(session()).param("_csrf", token))
                .andExpect(redirectedUrl("/tai-khoan"));
    }

    @Test
    void everyWayInAndOutIsInTheTrail() throws Exception {
        signIn(username, "sai roi");
        mvc.perform(post("/dang-xuat").with(csrf()).cookie(session()));
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by id")
                        .param("id", account.value())
                        .query(String.class)
                        .list())
                .containsExactly("account.created", "sign-in.failed", "sign-in.done", "session.ended");
        var secret = "mat khau go nham " + UUID.randomUUID();
        signIn(secret, "x");
        assertThat(jdbc.sql("select count(*) from audit_entry where folded like '%nham%' or label like '%nham%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void publicPagesSetNoCookie() throws Exception {
        for (var path : new String[] {"/quen-mat-khau", "/"}) {
            var answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getHeaders("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void headersStandOnEveryAnswer() throws Exception {
        var administrator = SignedIn.as(TestActors.administrator());
        for (var answer : new ResultActions[] {
            mvc.perform(get("/dang-nhap")),
            mvc.perform(get("/khong-co-trang-nay").with(administrator)).andExpect(status().isNotFound()),
            mvc.perform(get("/assets/khong-co.css")).andExpect(status().isNotFound()),
            mvc.perform(post("/dang-xuat").cookie(session())).andExpect(status().is3xxRedirection()),
            mvc.perform(get("/viec")).andExpect(status().isSeeOther())
        }) {
            answer.andExpect(header().string(
                                    "Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().exists("Permissions-Policy"));
        }
    }
}
