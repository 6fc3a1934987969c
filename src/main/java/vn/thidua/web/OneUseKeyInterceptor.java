package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.RefusedException;

/** Lets every form act once; see {@link OneUseKeys}. Works for forms with files too, whose parts are read by now. */
@Component
public class OneUseKeyInterceptor implements HandlerInterceptor {
    /** The hidden field every form carries. */
    public static final String FIELD = "_khoa";

    private static final String TAKEN = OneUseKeyInterceptor.class.getName() + ".taken";
    private static final OneUseKeys.Outcome NONE = new OneUseKeys.Outcome(null, null, null);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BETWEEN_CLEANINGS = 500;
    private final OneUseKeys keys;
    private final ObjectProvider<CurrentActor> actors;
    private final Duration patience;
    private final AtomicInteger taken = new AtomicInteger();

    OneUseKeyInterceptor(OneUseKeys keys, ObjectProvider<CurrentActor> actors, OneUseKeySettings settings) {
        patience = settings.patience();
        this.keys = keys;
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var key = key(request);
        if (key == null || request.getAttribute(TAKEN) != null) {
            return true;
        }
        for (var waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(PAUSE)) {
            if (keys.take(key)) {
                request.setAttribute(TAKEN, key);
                if (taken.incrementAndGet() % BETWEEN_CLEANINGS == 0) {
                    keys.forgetOld();
                }
                return true;
            }
            var outcome = keys.outcome(key).orElse(NONE);
            if (outcome.location() != null) {
                repeat(request, response, outcome.location(), outcome.notice());
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        var outcome = keys.outcome(key).orElse(NONE);
        if (outcome.result() == null) {
            throw new RefusedException("frame.still-working");
        }
        repeat(
                request,
                response,
                outcome.result(),
                outcome.notice() == null ? Flash.notice("frame.done-before") : outcome.notice());
        return false;
    }

    /** The change knows its form: written with it or not at all. */
    @EventListener
    void acted(AuditedEvent change) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getRequest().getAttribute(TAKEN) instanceof OneUseKeys.Key key) {
            keys.acted(key, change.address());
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TAKEN) instanceof OneUseKeys.Key key) {
            request.removeAttribute(TAKEN);
            var location = response.getHeader(HttpHeaders.LOCATION);
            int status = response.getStatus();
            if (failure == null && location != null && status / 100 == 3) {
                keys.remember(key, location, (String) request.getAttribute(Flash.SENT));
            } else if (failure != null || status / 100 == 5) {
                keys.failed(key);
            } else {
                keys.free(key);
            }
        }
    }

    private static void repeat(
            HttpServletRequest request, HttpServletResponse response, String location, @Nullable String notice) {
        if (notice != null) {
            Flash.write(request, response, notice);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, location);
    }

    private OneUseKeys.@Nullable Key key(HttpServletRequest request) {
        var typed = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(FIELD) : null;
        if (typed == null) {
            return null;
        }
        try {
            return new OneUseKeys.Key(
                    UUID.fromString(typed), account(request), request.getRequestURI(), content(request));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Without the technical fields, which begin with a dash: the token against forgery is masked anew each time. */
    private static String content(HttpServletRequest request) {
        var content = new StringBuilder();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.startsWith("_")) {
                content.append(name).append('=').append(Arrays.toString(values)).append('\n');
            }
        });
        if (request instanceof MultipartRequest parts) {
            parts.getMultiFileMap().values().stream()
                    .flatMap(List::stream)
                    .forEach(file -> content.append(
                            "%s=%s %d%n".formatted(file.getName(), file.getOriginalFilename(), file.getSize())));
        }
        return content.toString();
    }

    private @Nullable UUID account(HttpServletRequest request) {
        var current = actors.getIfAvailable();
        AccountId account = current == null ? null : current.of(request).account();
        return account == null ? null : account.value();
    }
}
