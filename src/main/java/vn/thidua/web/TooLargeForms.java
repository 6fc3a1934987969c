package vn.thidua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form the container would not read, before anybody asks for its fields: a form without fields has no token,
 * and the person would read that the page had expired instead of that the file is too large.
 */
final class TooLargeForms extends OncePerRequestFilter {
    private final long most;

    /** @param most bytes the container reads of one form */
    TooLargeForms(long most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** The page the form stood on, as the browser tells it; null where that is no own page. */
    static @Nullable String back(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        try {
            var page = referrer == null ? null : new URI(referrer);
            if (page == null
                    || page.getRawPath() == null
                    || !page.getRawPath().startsWith(request.getContextPath() + "/")
                    || page.getRawPath().startsWith("//")
                    || !request.getServerName().equalsIgnoreCase(page.getHost())) {
                return null;
            }
            var path = page.getRawPath().substring(request.getContextPath().length());
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException strange) {
            return null;
        }
    }
}
