package vn.thidua.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.CurrentActor;

/**
 * What happens to those who are not let through: sent to sign in, and back to where they wanted afterwards; what they
 * had typed is kept.
 */
@Component
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String NEXT = "tiep";
    static final String LATE = "giu";
    static final String AGAIN = "lai";

    /** As browsers write addresses; a brace would be a variable of Spring's redirects, other letters no header. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\\\\{}<>\"]]+");

    private final LateForms late;
    private final CurrentActor current;

    Doors(LateForms late, CurrentActor current) {
        this.late = late;
        this.current = current;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        toSignIn(request, response);
    }

    /** The form's token is missing or of another session; or, which no address does now, an authority is missing. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (!(problem instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (current.of(request).isAnonymous()) {
            toSignIn(request, response);
        } else if (isPage(request) && late.keep(request, response)) {
            // signed in again meanwhile, in another tab
            redirect(request, response, Addresses.STASHED_FORM);
        } else if (isPage(request) && LateForms.isAccount(request)) {
            redirect(request, response, Addresses.ACCOUNT);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPage(request)) {
            // a script asked: it tells the person itself and keeps the text (UX 4.2 no. 43)
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var own = request.getRequestURI().equals(request.getContextPath() + Addresses.SIGN_IN);
        var address = new StringBuilder(Addresses.SIGN_IN);
        if (LateForms.isSecret(request) && "POST".equals(request.getMethod())) {
            // a page with passwords that stood open too long: nothing of it is kept, it is drawn anew
            redirect(
                    request,
                    response,
                    own || LateForms.isAccount(request)
                            ? Addresses.SIGN_IN + "?" + AGAIN + "=1"
                            : request.getRequestURI()
                                    .substring(request.getContextPath().length()));
            return;
        }
        if (!own && "GET".equals(request.getMethod())) {
            var wanted = LateForms.address(request);
            if (!wanted.equals("/") && !wanted.equals(Addresses.TASKS)) {
                address.append('?').append(NEXT).append('=').append(UriUtils.encode(wanted, StandardCharsets.UTF_8));
            }
        } else if (!own && late.keep(request, response)) {
            address.append('?').append(LATE).append("=1");
        }
        redirect(request, response, address.toString());
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + address);
    }

    /** A browser showing a page, not a script that fetches. */
    private static boolean isPage(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return (mode == null || mode.equals("navigate")) && request.getHeader("X-Requested-With") == null;
    }

    /** An own page to go on to, or none: what stands in an address bar may lead nowhere else. */
    static String next(@Nullable String wanted) {
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.startsWith(Addresses.SIGN_IN)
                || !ADDRESS.matcher(wanted).matches()) {
            return Addresses.TASKS;
        }
        return wanted;
    }
}
