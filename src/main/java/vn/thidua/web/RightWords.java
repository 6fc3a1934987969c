package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.thidua.kernel.Text;

/**
 * The words of an address are decoration: wrong ones lead to the right ones for good (UX 2.1). Asked once the page has
 * been read, so that nobody learns the name of a record that does not exist for him, and without a statement of its own:
 * the name stands in the page's model.
 */
class RightWords implements HandlerInterceptor {
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !HttpMethod.GET.matches(request.getMethod())
                || !(handler instanceof HandlerMethod method)
                || page.getStatus() != null && page.getStatus().isError()
                || page.getViewName() != null && page.getViewName().startsWith("redirect:")) {
            return;
        }
        var typed = typed(request, method);
        if (typed == null) {
            return;
        }
        for (var value : page.getModel().values()) {
            if (value instanceof Numbered record && record.number() == typed.number()) {
                var right = new NumberedSlug(record.number(), Text.slug(record.name()));
                if (!right.equals(typed)) {
                    lead(page, request, typed, right);
                }
                return;
            }
        }
    }

    private static @Nullable NumberedSlug typed(HttpServletRequest request, HandlerMethod method) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (var parameter : method.getMethodParameters()) {
                if (parameter.getParameterType() == NumberedSlug.class
                        && variables.get(parameter.getParameter().getName()) instanceof String text) {
                    return NumberedSlug.parse(text);
                }
            }
        }
        return null;
    }

    private static void lead(ModelAndView page, HttpServletRequest request, NumberedSlug typed, NumberedSlug right) {
        var segments = request.getRequestURI().split("/", -1);
        for (var at = 0; at < segments.length; at++) {
            if (segments[at].equals(typed.toString()) || segments[at].equals(typed + "-")) {
                segments[at] = right.toString();
                break;
            }
        }
        var query = request.getQueryString();
        var moved = new RedirectView(String.join("/", segments) + (query == null ? "" : "?" + query));
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        moved.setExposeModelAttributes(false);
        moved.setExpandUriTemplateVariables(false);
        page.clear();
        page.setView(moved);
    }
}
