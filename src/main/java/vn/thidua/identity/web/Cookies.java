package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two cookies of this module: HttpOnly, SameSite=Lax, Secure and bound to the host wherever the page came by https. */
enum Cookies {
    /** The session's token. */
    SESSION("phien"),
    /** Id and key of a form that came too late. */
    STASH("noi-dung-giu"),
    /** Guards the forms of somebody who is not signed in. */
    CSRF("csrf");

    private static final Duration STASH_AGE = Duration.ofHours(24);
    private final String plain;

    Cookies(String plain) {
        this.plain = plain;
    }

    /** {@code __Host-} makes browsers refuse the cookie from a neighbouring host or an insecure page. */
    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, built(request, value, this == STASH ? STASH_AGE : Duration.ofSeconds(-1)));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, built(request, "", Duration.ZERO));
    }

    private String built(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
