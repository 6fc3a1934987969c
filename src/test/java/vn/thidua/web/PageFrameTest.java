package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.PageTest;

@PageTest
class PageFrameTest {
    private static final String STYLE = "/huong-dan-giao-dien";

    @Autowired
    MockMvc mvc;

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
}
