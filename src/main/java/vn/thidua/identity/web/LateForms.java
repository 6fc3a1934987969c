package vn.thidua.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.StashedForms;
import vn.thidua.identity.StashedInput;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.CurrentActor;
import vn.thidua.web.LookAgain;
import vn.thidua.web.OneUseKeyInterceptor;

/** Takes in what was sent after its session had ended, so that it can be shown again after sign-in. */
@Component
class LateForms {
    private static final Set<String> TECHNICAL =
            Set.of(FormTokens.PARAMETER, OneUseKeyInterceptor.FIELD, LookAgain.FIELD);

    private final StashedForms stashes;
    private final Sessions sessions;
    private final CurrentActor current;

    LateForms(StashedForms stashes, Sessions sessions, CurrentActor current) {
        this.stashes = stashes;
        this.sessions = sessions;
        this.current = current;
    }

    /** @return whether the form is kept; a page of another site cannot leave anything here */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        if (!"POST".equals(request.getMethod()) || isSecret(request) || !isOwnForm(request)) {
            return false;
        }
        var fields = fields(request);
        var files = files(request);
        if (fields.isEmpty() && files.isEmpty()) {
            return false;
        }
        var owner = Cookies.SESSION.read(request).flatMap(sessions::ownerOf).orElse(null);
        var kept = stashes.keep(actor(request), owner, new StashedInput(address(request), fields, files));
        kept.ifPresent(key -> Cookies.STASH.write(request, response, key));
        return kept.isPresent();
    }

    /** Forms with passwords in them, and those that carry nothing worth keeping. */
    static boolean isSecret(HttpServletRequest request) {
        var path = path(request);
        return isAccount(request)
                || Stream.of(
                                Addresses.SIGN_IN,
                                Addresses.SIGN_OUT,
                                Addresses.ACTIVATION,
                                Addresses.FIRST_ADMINISTRATOR,
                                Addresses.STASHED_FORM)
                        .anyMatch(path::startsWith);
    }

    /** Pages that need somebody signed in before they can be drawn anew. */
    static boolean isAccount(HttpServletRequest request) {
        return Stream.of(Addresses.ACCOUNT, Addresses.SIGN_OUT, Addresses.STASHED_FORM)
                .anyMatch(path(request)::startsWith);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private Actor actor(HttpServletRequest request) {
        return current.of(request);
    }

    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!TECHNICAL.contains(name) && !query.contains("&" + name + "=")) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return fields;
    }

    private static List<String> files(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            var files = new ArrayList<String>();
            for (Part part : request.getParts()) {
                var name = part.getSubmittedFileName();
                if (name != null && !name.isBlank()) {
                    files.add(name);
                }
            }
            return files;
        } catch (IOException | ServletException | IllegalStateException tooLarge) {
            return List.of();
        }
    }

    /** Browsers say with every POST where its page came from. */
    private static boolean isOwnForm(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            var uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost());
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }
}
