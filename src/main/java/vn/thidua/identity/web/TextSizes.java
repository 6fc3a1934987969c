package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.thidua.identity.TextSize;

/** Carries the account's text size into the cookie the frame reads ({@code co-chu}), on whatever machine one signs in. */
final class TextSizes {
    private static final String COOKIE = "co-chu";
    private static final Duration AGE = Duration.ofDays(365);
    private static final Map<TextSize, String> WORDS =
            Map.of(TextSize.MEDIUM, "vua", TextSize.LARGE, "lon", TextSize.VERY_LARGE, "rat-lon");

    private TextSizes() {}

    static String word(TextSize size) {
        return WORDS.getOrDefault(size, "vua");
    }

    /** The usual size needs no cookie, but takes an older one back. */
    static void write(HttpServletRequest request, HttpServletResponse response, TextSize size) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, word(size))
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(AGE)
                        .build()
                        .toString());
    }
}
