package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.RefusedException;

/** Lets every form act once; see {@link OneUseKeys}. Works for forms with files too, whose parts are read by now. */
@Component
class OneUseKeyInterceptor implements HandlerInterceptor {
    /** The hidden field every form carries. */
    static final String FIELD = "_khoa";

    private static final String TAKEN = OneUseKeyInterceptor.class.getName() + ".taken";
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BETWEEN_CLEANINGS = 500;
    private final OneUseKeys keys;
    private final ObjectProvider<CurrentActor> actors;
    private final AtomicInteger taken = new AtomicInteger();

    OneUseKeyInterceptor(OneUseKeys keys, ObjectProvider<CurrentActor> actors) {
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
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            if (keys.take(key)) {
                request.setAttribute(TAKEN, key);
                if (taken.incrementAndGet() % BETWEEN_CLEANINGS == 0) {
                    keys.forgetOld();
                }
                return true;
            }
            var outcome = keys.outcome(key);
            if (outcome.isPresent() && outcome.get().location() != null) {
                repeat(request, response, outcome.get());
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new RefusedException("frame.still-working");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TAKEN) instanceof OneUseKeys.Key key) {
            request.removeAttribute(TAKEN);
            var location = response.getHeader(HttpHeaders.LOCATION);
            if (failure == null && location != null && response.getStatus() / 100 == 3) {
                keys.remember(key, location, (String) request.getAttribute(Flash.SENT));
            } else {
                keys.free(key);
            }
        }
    }

    private static void repeat(HttpServletRequest request, HttpServletResponse response, OneUseKeys.Outcome outcome) {
        if (outcome.notice() != null) {
            Flash.write(request, response, outcome.notice());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, outcome.location());
    }

    private OneUseKeys.@Nullable Key key(HttpServletRequest request) {
        var typed = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(FIELD) : null;
        if (typed == null) {
            return null;
        }
        try {
            return new OneUseKeys.Key(UUID.fromString(typed), account(request), request.getRequestURI());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable UUID account(HttpServletRequest request) {
        var current = actors.getIfAvailable();
        AccountId account = current == null ? null : current.of(request).account();
        return account == null ? null : account.value();
    }
}
