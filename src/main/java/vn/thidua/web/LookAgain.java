package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thidua.kernel.Addresses;

/**
 * Draws a form that arrived after its session had ended as it was typed, and does nothing else (UX 3.2): {@link Submission}
 * shows it again instead of acting. What is no form cannot be drawn; its sender is led back to what was kept.
 */
public final class LookAgain implements HandlerInterceptor {
    /** The hidden field by which the page of kept content asks. */
    public static final String FIELD = "_xem";

    /** Whether this request asks for the form only. */
    static boolean asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && asked(current.getRequest());
    }

    private static boolean asked(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getParameter(FIELD) != null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!asked(request)
                || handler instanceof HandlerMethod method
                        && Arrays.stream(method.getMethodParameters())
                                .anyMatch(parameter -> parameter.getParameterType() == BindingResult.class)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + Addresses.STASHED_FORM + "?gui=1");
        return false;
    }
}
