package vn.thidua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerHeadersTest {
    static MockHttpServletResponse answer(String path, boolean secure) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new AnswerHeaders().doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void standsOnWhatFailsLater() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> new AnswerHeaders()
                        .doFilter(new MockHttpServletRequest("GET", "/khoi"), response, (request, ignored) -> {
                            throw new ServletException("broken");
                        }))
                .isInstanceOf(ServletException.class);
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo(AnswerHeaders.POLICY);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void keepsNothingOfPagesWithSecretsAndLeavesFilesTheirOwnAge() throws Exception {
        assertThat(answer("/dang-nhap", false).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer("/kich-hoat/abc", false).getHeader("Cache-Control")).isEqualTo("no-store");
        var invited = new MockHttpServletResponse();
        new AnswerHeaders()
                .doFilter(new MockHttpServletRequest("POST", "/quan-tri/nguoi-dung"), invited, new MockFilterChain());
        assertThat(invited.getHeader("Cache-Control")).isEqualTo("no-store");
        var account = "/quan-tri/nguoi-dung/5f0c1f0e-0000-0000-0000-000000000000";
        assertThat(answer(account + "/lien-ket", false).getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(answer(account, false).getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer("/khoi", false).getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer("/assets/app-1.css", false).getHeader("Cache-Control"))
                .isNull();
    }

    @Test
    void asksForHttpsOnlyWhereItIsServed() throws Exception {
        assertThat(answer("/", false).getHeader("Strict-Transport-Security")).isNull();
        assertThat(answer("/", true).getHeader("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void cookiesAreBoundToTheHostUnderHttps() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        Cookies.SESSION.write(request, response, "x");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-phien=x")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
    }
}
