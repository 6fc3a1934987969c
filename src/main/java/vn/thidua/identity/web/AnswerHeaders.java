package vn.thidua.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.kernel.Addresses;

/**
 * What every answer carries, error pages, files and refusals by the firewall included: set before anything else runs,
 * so that nothing which fails later can fail without it.
 */
final class AnswerHeaders extends OncePerRequestFilter {
    /** UX 1.1. Nothing of other hosts, nothing inline, no evaluation. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String ASSETS = "/assets/";
    private static final List<String> SECRET = List.of(
            Addresses.SIGN_IN,
            Addresses.ACTIVATION,
            Addresses.FIRST_ADMINISTRATOR,
            Addresses.STASHED_FORM,
            Addresses.ACCOUNT);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // same-origin, not no-referrer: that one makes browsers send "Origin: null" with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), fullscreen=(self)");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var path = path(request);
        // the page of an error keeps what was said about the address that failed
        if (!path.startsWith(ASSETS) && !response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", isSecret(request, path) ? "no-store" : "private, no-cache");
        }
    }

    /** Empty for what the container could not read so far. */
    private static String path(HttpServletRequest request) {
        var address = request.getRequestURI();
        return address == null ? "" : address.substring(request.getContextPath().length());
    }

    /** What the container refuses by itself comes here first when its page is drawn. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The answer to making a one-time link carries it, and the page it leads to shows it. */
    private static boolean isSecret(HttpServletRequest request, String path) {
        return path.startsWith(Addresses.ACCOUNTS)
                        && ("POST".equals(request.getMethod()) || path.endsWith(Addresses.ONE_TIME_LINK))
                || SECRET.stream().anyMatch(path::startsWith);
    }
}
