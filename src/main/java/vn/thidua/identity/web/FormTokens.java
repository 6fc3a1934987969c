package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token in every form. For somebody signed in it is derived from the session's secret, so it needs neither a cookie
 * nor a row, cannot be planted from a neighbouring host, and changes with every sign-in. Before sign-in a random cookie
 * is set, and only when a form is really drawn: Spring Security asks for the token lazily.
 */
final class FormTokens implements CsrfTokenRepository {
    static final String PARAMETER = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var derived = derived(request);
        return derived != null ? derived : token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            Cookies.CSRF.clear(request, response);
        } else if (Cookies.SESSION.read(request).isEmpty()) {
            Cookies.CSRF.write(request, response, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var derived = derived(request);
        return derived != null
                ? derived
                : Cookies.CSRF.read(request).map(FormTokens::token).orElse(null);
    }

    private static @Nullable CsrfToken derived(HttpServletRequest request) {
        return Cookies.SESSION.read(request).map(FormTokens::derive).orElse(null);
    }

    private static CsrfToken derive(String session) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
            return token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
