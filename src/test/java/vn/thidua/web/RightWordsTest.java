package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A wrong name in an address leads to the right one, and only where the page itself was there to be read. */
class RightWordsTest {
    private record Body(int number, String name) implements Numbered {}

    static class Pages {
        String show(NumberedSlug donVi) {
            return "page " + donVi;
        }
    }

    @Test
    void aWrongNameLeadsToTheRightOneForGoodAndKeepsTheRest() throws Exception {
        var page = asked(
                "GET",
                "/don-vi/7-ten-cu/tach",
                "trang=2",
                "7-ten-cu",
                new ModelAndView("view", Map.of("it", new Body(7, "Hội Nhà báo"))));
        assertThat(page.getView()).isInstanceOf(RedirectView.class);
        assertThat(((RedirectView) java.util.Objects.requireNonNull(page.getView())).getUrl())
                .isEqualTo("/don-vi/7-hoi-nha-bao/tach?trang=2");
        assertThat(page.getModel()).isEmpty();
    }

    @Test
    void aNumberAloneLeadsToTheName() throws Exception {
        var page = asked(
                "GET", "/don-vi/7", null, "7", new ModelAndView("view", Map.of("it", new Body(7, "Hội Nhà báo"))));
        assertThat(((RedirectView) java.util.Objects.requireNonNull(page.getView())).getUrl())
                .isEqualTo("/don-vi/7-hoi-nha-bao");
    }

    @Test
    void theRightNameAndAnotherRecordStay() throws Exception {
        var right = new ModelAndView("view", Map.of("it", new Body(7, "Hội Nhà báo")));
        assertThat(asked("GET", "/don-vi/7-hoi-nha-bao", null, "7-hoi-nha-bao", right)
                        .getViewName())
                .isEqualTo("view");
        var other = new ModelAndView("view", Map.of("it", new Body(8, "Hội Nhà báo")));
        assertThat(asked("GET", "/don-vi/7-x", null, "7-x", other).getViewName())
                .isEqualTo("view");
    }

    @Test
    void aFormThatWasSentOrRefusedStays() throws Exception {
        var model = Map.of("it", new Body(7, "Hội Nhà báo"));
        assertThat(asked("POST", "/don-vi/7-x", null, "7-x", new ModelAndView("view", model))
                        .getViewName())
                .isEqualTo("view");
        assertThat(asked(
                                "GET",
                                "/don-vi/7-x",
                                null,
                                "7-x",
                                new ModelAndView("view", model, HttpStatus.UNPROCESSABLE_CONTENT))
                        .getViewName())
                .isEqualTo("view");
        assertThat(asked("GET", "/don-vi/7-x", null, "7-x", new ModelAndView("redirect:/viec", model))
                        .getViewName())
                .isEqualTo("redirect:/viec");
    }

    private static ModelAndView asked(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String query,
            String segment,
            ModelAndView page)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("donVi", segment));
        var handler = new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod("show", NumberedSlug.class));
        new RightWords().postHandle(request, new MockHttpServletResponse(), handler, page);
        return page;
    }
}
