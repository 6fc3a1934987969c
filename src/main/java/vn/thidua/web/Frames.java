package vn.thidua.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/**
 * Puts {@code frame} before every template, error pages included, and {@code wayBack} for these: request attributes that
 * are computed when a template first asks for them, so redirects, files and refused requests never pay. Also keeps the text size, which any
 * page takes as {@code ?co-chu=}.
 */
final class Frames extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);
    static final String NAME = "frame";
    static final String WAY_BACK = "wayBack";
    static final String TEXT_SIZE = "co-chu";
    private static final Agency UNKNOWN = new Agency("", "", null, "");
    // the word in the address and cookie, the word in the stylesheet
    private static final Map<String, String> SIZES = Map.of("vua", "normal", "lon", "large", "rat-lon", "largest");
    private static final List<String> SIZE_ORDER = List.of("vua", "lon", "rat-lon");
    private static final int YEAR_IN_SECONDS = 365 * 24 * 3600;
    private final SingletonSupplier<CurrentActor> actors;
    private final SingletonSupplier<AgencyDirectory> agencies;
    private final Messages messages;
    private final Assets assets;
    private final WaysBack waysBack;
    // words of the program, the same for everybody of a role: looked up once
    private final Map<MenuKey, List<MenuEntry>> menus = new ConcurrentHashMap<>();

    private record MenuKey(@Nullable Role role, Section section) {}

    Frames(
            ObjectProvider<CurrentActor> actors,
            ObjectProvider<AgencyDirectory> agencies,
            Messages messages,
            Assets assets,
            WaysBack waysBack) {
        this.actors = SingletonSupplier.ofNullable(actors::getIfAvailable);
        this.agencies = SingletonSupplier.ofNullable(agencies::getIfAvailable);
        this.messages = messages;
        this.assets = assets;
        this.waysBack = waysBack;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null
                && query.contains(TEXT_SIZE + "=")
                && "GET".equals(request.getMethod())
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            keepTextSize(request, response);
            return;
        }
        request.setAttribute(NAME, new LazyContextVariable<Frame>() {
            @Override
            protected Frame loadValue() {
                return frame(request, response);
            }
        });
        request.setAttribute(WAY_BACK, new LazyContextVariable<@Nullable WayBack>() {
            @Override
            protected @Nullable WayBack loadValue() {
                return waysBack.from(request, path(request));
            }
        });
        chain.doFilter(request, response);
    }

    /** What the container refuses by itself has passed no filter yet when its page is drawn. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    Frame frame(HttpServletRequest request, HttpServletResponse response) {
        var actor = actor(request);
        var section = section(request);
        var path = path(request);
        var size = size(request, response);
        return new Frame(
                agency(actor.province() == null ? PageProvince.of(request) : actor.province()),
                actor,
                menus.computeIfAbsent(new MenuKey(actor.role(), section), key -> worded(Menu.of(actor, section))),
                section == Section.CATALOGUES || section == Section.ADMINISTRATION || section == Section.AUDIT
                        ? worded(Menu.catalogues(actor, path))
                        : List.of(),
                path,
                filters(request),
                SIZES.getOrDefault(size, "normal"),
                SIZE_ORDER.stream()
                        .map(word -> new TextSize(
                                messages.text("frame.text-size." + SIZES.get(word)),
                                sized(request, path, word),
                                word.equals(size)))
                        .toList(),
                Flash.take(request, response, messages),
                assets.stylesheet(),
                assets.script());
    }

    private List<MenuEntry> worded(List<MenuEntry> entries) {
        return entries.stream().map(entry -> entry.worded(messages)).toList();
    }

    private Actor actor(HttpServletRequest request) {
        var current = actors.get();
        return current == null ? Actor.anonymous() : current.of(request);
    }

    /** The page of a failing database must still have a frame. */
    private Agency agency(@Nullable ProvinceId province) {
        var directory = agencies.get();
        Agency agency = UNKNOWN;
        if (directory != null) {
            try {
                agency = directory.agency(province);
            } catch (RuntimeException e) {
                LOG.warn("drawing the page without its agency", e);
            }
        }
        return agency.formOfAddress().isBlank()
                ? new Agency(agency.superior(), agency.name(), agency.hotline(), messages.text("frame.form-of-address"))
                : agency;
    }

    private static Section section(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            var navigation = handler.getBeanType().getAnnotation(Navigation.class);
            return navigation == null ? Section.NONE : navigation.value();
        }
        return Section.NONE;
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private static String filters(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("trang=") && !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String sized(HttpServletRequest request, String path, String word) {
        var query = request.getQueryString();
        return path + "?" + (query == null || !"GET".equals(request.getMethod()) ? "" : query + "&") + TEXT_SIZE + "="
                + word;
    }

    /**
     * What was chosen on this machine, until the account is set to another size: the cookie keeps the account's size
     * beside the choice, {@code lon.vua}, so that a setting made on one machine reaches the sessions on all others.
     */
    private String size(HttpServletRequest request, HttpServletResponse response) {
        var cookie = Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(one -> TEXT_SIZE.equals(one.getName()))
                .map(one -> one.getValue().split("\\.", 2))
                .filter(words -> SIZES.containsKey(words[0]))
                .findFirst()
                .orElse(null);
        var current = actors.get();
        var account = current == null ? null : current.textSize(request);
        if (cookie == null) {
            return account == null ? "vua" : account;
        }
        if (account == null || cookie.length > 1 && cookie[1].equals(account)) {
            return cookie[0];
        }
        var size = cookie.length > 1 ? account : cookie[0];
        writeTextSize(request, response, size + "." + account);
        return size;
    }

    private static void writeTextSize(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(TEXT_SIZE, value)
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(YEAR_IN_SECONDS)
                        .build()
                        .toString());
    }

    private static void keepTextSize(HttpServletRequest request, HttpServletResponse response) {
        var size = request.getParameter(TEXT_SIZE);
        if (size != null && SIZES.containsKey(size)) {
            writeTextSize(request, response, size);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        // two slashes at the beginning would lead to another host
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        var others = Arrays.stream(request.getQueryString().split("&"))
                .filter(part -> !part.startsWith(TEXT_SIZE + "=") && !part.isEmpty())
                .collect(Collectors.joining("&"));
        response.setHeader(HttpHeaders.LOCATION, others.isEmpty() ? path : path + "?" + others);
    }
}
