package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.PageTest;

@PageTest
class PageFrameTest {
    private static final String STYLE = "/huong-dan-giao-dien";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("reader"))).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    private static MockHttpServletRequestBuilder filled(UUID key) {
        return post(STYLE)
                .with(csrf())
                .param("_khoa", key.toString())
                .param("name", "Khối thi đua")
                .param("heldOn", "25/12/2023")
                .param("kind", "BLOCS");
    }

    @Test
    void drawsEveryFragment() throws Exception {
        var response = send(get(STYLE));
        assertThat(response.getStatus()).isEqualTo(200);
        var page = page(response);
        assertThat(page.title()).isEqualTo("Hướng dẫn giao diện");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("link[rel=stylesheet]").attr("href")).matches("/assets/app-[0-9a-f]{12}\\.css");
        assertThat(page.select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_khoa]")).hasSize(1));
        assertThat(page.html()).doesNotContain("??").doesNotContain("th:");
    }

    @Test
    void keepsEverythingTypedWhenItRefuses() throws Exception {
        var response = send(post(STYLE)
                .with(csrf())
                .param("name", "")
                .param("heldOn", "31/02/2023")
                .param("amount", " 1.234 ")
                .param("kind", "BLOCS")
                .param("units", "REVIEW")
                .param("received", "true")
                .param("content", "<b>\u201cquotes\u201d & more</b>\n  two")
                .param("rows[1].name", "Hội Nhà báo")
                .param("rows[1].count", "chín"));
        assertThat(response.getStatus()).isEqualTo(422);
        var page = page(response);
        assertThat(page.title()).isEqualTo("Lỗi: Hướng dẫn giao diện");
        assertThat(page.select(".error-summary a").eachText())
                .containsExactly(
                        "Nhập tên khối",
                        "“1.234” có thể hiểu hai cách. Nhập 1234 hoặc 1,234",
                        "Ngày họp phải là ngày có thật",
                        "Số lượng phải là số nguyên, ví dụ 12");
        for (var link : page.select(".error-summary a")) {
            var field = page.getElementById(link.attr("href").substring(1));
            assertThat(field).as(link.attr("href")).isNotNull();
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(page.getElementById(field.id() + "-error").text()).isEqualTo("Lỗi: " + link.text());
            assertThat(field.attr("aria-describedby")).contains(field.id() + "-error");
        }
        assertThat(page.getElementById("heldOn").val()).isEqualTo("31/02/2023");
        assertThat(page.getElementById("amount").val()).isEqualTo(" 1.234 ");
        assertThat(page.getElementById("kind").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=units][value=REVIEW]").hasAttr("checked"))
                .isTrue();
        assertThat(page.getElementById("received").hasAttr("checked")).isTrue();
        assertThat(page.getElementById("content").wholeText()).isEqualTo("<b>\u201cquotes\u201d & more</b>\n  two");
        assertThat(page.getElementById("rows-1-name").val()).isEqualTo("Hội Nhà báo");
        assertThat(page.getElementById("rows-1-count").val()).isEqualTo("chín");
    }

    @Test
    void leadsOnAndTellsWhatWasDoneOnce() throws Exception {
        var response = send(filled(UUID.randomUUID()));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(STYLE);
        var cookie = response.getCookie(Flash.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        var next = send(get(STYLE).cookie(cookie));
        var notice = page(next).select("[data-notice]");
        assertThat(notice.select("p").text()).isEqualTo("Đã lưu “Khối thi đua”.");
        assertThat(notice.select("form").attr("action")).isEqualTo(STYLE);
        assertThat(next.getCookie(Flash.COOKIE).getMaxAge()).isZero();
        assertThat(next.getHeader("Set-Cookie")).doesNotContain("JSESSIONID");
    }

    @Test
    void believesNoForgedNotice() throws Exception {
        var forged = Base64.getUrlEncoder()
                .encodeToString("style.saved\u001f//evil.example/\u001f<script>alert(1)</script>".getBytes("UTF-8"));
        var notice =
                page(send(get(STYLE).cookie(new Cookie(Flash.COOKIE, forged)))).select("[data-notice]");
        assertThat(notice.select("form, script")).isEmpty();
        var unknown = Base64.getUrlEncoder().encodeToString("menu.tasks\u001f".getBytes("UTF-8"));
        assertThat(page(send(get(STYLE).cookie(new Cookie(Flash.COOKIE, unknown))))
                        .select("[data-notice]"))
                .isEmpty();
        assertThat(send(get(STYLE).cookie(new Cookie(Flash.COOKIE, "%%%"))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void showsBothTextsWhenSomebodyElseSavedFirst() throws Exception {
        var response = send(filled(UUID.randomUUID()).param("version", "1").param("note", "của tôi"));
        assertThat(response.getStatus()).isEqualTo(409);
        var page = page(response);
        assertThat(page.select(".notice.warning[role=alert] tbody tr").eachText())
                .containsExactly(
                        "Tên khối Khối thi đua (để trống)",
                        "Ghi chú của tôi (để trống)",
                        "Ngày họp 25/12/2023 (để trống)",
                        "Loại Khối (để trống)");
        assertThat(page.getElementById("name").val()).isEqualTo("Khối thi đua");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void answersTheSecondPressWithTheFirstResult() throws Exception {
        var key = UUID.randomUUID();
        var first = send(filled(key));
        var second = send(filled(key));
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getCookie(Flash.COOKIE).getValue())
                .isEqualTo(first.getCookie(Flash.COOKIE).getValue());
    }

    @Test
    void letsARefusedFormBeSentAgain() throws Exception {
        var key = UUID.randomUUID();
        assertThat(send(post(STYLE).with(csrf()).param("_khoa", key.toString())).getStatus())
                .isEqualTo(422);
        assertThat(send(filled(key)).getStatus()).isEqualTo(303);
    }

    @Test
    void letsAFormBeSentAgainWhoseServerDied() throws Exception {
        var key = UUID.randomUUID();
        var kept = new OneUseKeys.Key(key, null, STYLE, "").id();
        jdbc.sql("""
                        insert into one_use_key (key, owner, created_at)
                        values (?, ?, now() - interval '3 minutes')
                        """).params(kept, new UUID(0, 0)).update();
        assertThat(send(filled(key)).getStatus()).isEqualTo(303);
        assertThat(jdbc.sql("select location from one_use_key where key = ?")
                        .param(kept)
                        .query(String.class)
                        .single())
                .isEqualTo(STYLE);
    }

    @Test
    void keepsTheTextSize() throws Exception {
        var response = mvc.perform(get(URI.create(STYLE + "?q=h%E1%BB%99i&co-chu=lon&trang=3")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(STYLE + "?q=h%E1%BB%99i&trang=3");
        var page = page(send(get(STYLE).cookie(response.getCookie(Frames.TEXT_SIZE))));
        assertThat(page.select("html").attr("data-text-size")).isEqualTo("large");
        assertThat(page.select(".footer [aria-current]").text()).isEqualTo("lớn");
        assertThat(mvc.perform(get(URI.create("//evil.example/?co-chu=lon")))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .satisfiesAnyOf(location -> assertThat(location).isNull(), location -> assertThat(location)
                        .doesNotStartWith("//"));
    }

    @Test
    void keepsTheFiltersWhilePaging() throws Exception {
        var page = page(send(get(STYLE).queryParam("q", "hội").queryParam("trang", "3")));
        assertThat(page.select(".pager").text()).contains("101–150 trong 1.234").contains("Trang 3/25");
        assertThat(page.select(".pager a[rel=next]").attr("href"))
                .endsWith("trang=4")
                .contains("q=h");
    }

    @Test
    void servesItsAssetsForAYear() throws Exception {
        var page = page(send(get(STYLE)));
        for (var address : new String[] {
            page.select("link[rel=stylesheet]").attr("href"),
            page.select("script").attr("src")
        }) {
            var response = send(get(address));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        }
        assertThat(send(get("/assets/app-000000000000.css")).getStatus()).isEqualTo(404);
    }

    @Test
    void answersAnUnknownAddressInTheFrame() throws Exception {
        var response = send(get("/khong-co-trang-nay"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(page(response).select("h1").text()).isEqualTo("Không tìm thấy trang này");
        assertThat(page(response).select("header.masthead, footer.footer")).hasSize(2);
    }

    @Test
    void explainsHelpKeysAndAccessibility() throws Exception {
        for (var address : new String[] {"/tro-giup", "/tro-giup/phim-tat", "/kha-nang-tiep-can"}) {
            var response = send(get(address));
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            assertThat(page(response).select("h1")).hasSize(1);
        }
    }
}
