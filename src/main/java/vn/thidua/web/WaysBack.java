package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.thidua.kernel.Addresses;

/**
 * Finds the way back from a refusal: the page the form or link stood on, as the browser tells it, else the nearest page
 * above. Whether that one exists for the person is for its own handler to say.
 */
final class WaysBack {
    /** Pages that lead on by themselves: going back to one of them leads round in a circle. */
    private static final Set<String> THRESHOLDS = Set.of(Addresses.SIGN_IN, Addresses.STASHED_FORM);

    private final SingletonSupplier<List<PathPattern>> pages;

    WaysBack(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        pages = SingletonSupplier.of(() -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .toList());
    }

    /**
     * @param path what was asked for, without query
     * @return null where only the front page is left
     */
    @Nullable
    WayBack from(HttpServletRequest request, String path) {
        var previous = previous(request);
        if (previous != null
                && !("GET".equals(request.getMethod()) && pathOf(previous).equals(path))) {
            return new WayBack(previous, true);
        }
        var above = above(path);
        return above == null ? null : new WayBack(above, false);
    }

    private static String pathOf(String address) {
        return address.split("\\?", 2)[0];
    }

    private @Nullable String above(String path) {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var parent = path.substring(0, end);
            var parsed = PathContainer.parsePath(parent);
            if (pages.obtain().stream().anyMatch(page -> page.matches(parsed))) {
                return parent;
            }
        }
        return null;
    }

    /** Null where the browser names no page or a foreign one. */
    private static @Nullable String previous(HttpServletRequest request) {
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
            if (THRESHOLDS.contains(path)) {
                return null;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException strange) {
            return null;
        }
    }
}
