package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.kernel.Listing;

/** Leads from a page behind the last one of a list to its first: an empty page would say that there is nothing. */
final class LastPages implements HandlerInterceptor {
    private static final String PAGE = "trang";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null
                && HttpMethod.GET.matches(request.getMethod())
                && answer.getModel().values().stream().anyMatch(LastPages::isBehindTheLast)) {
            var query = UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .replaceQueryParam(PAGE)
                    .build()
                    .getQuery();
            var first = new RedirectView(request.getRequestURI() + (query == null ? "" : "?" + query));
            first.setStatusCode(HttpStatus.SEE_OTHER);
            first.setExposeModelAttributes(false);
            first.setExpandUriTemplateVariables(false);
            answer.clear();
            answer.setView(first);
        }
    }

    private static boolean isBehindTheLast(Object value) {
        return value instanceof Listing<?> list && list.rows().isEmpty() && list.page() > 1;
    }
}
