package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Sessions;

/** Reads the session a request's cookie stands for, when first asked and once a request. Writes nothing: sign-in does. */
@Component
class CookieSessions implements SecurityContextRepository {
    private final Sessions sessions;

    CookieSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.getContextHolderStrategy().createEmptyContext();
        Cookies.SESSION
                .read(request)
                .flatMap(sessions::resolve)
                .ifPresent(session -> context.setAuthentication(new SessionAuthentication(session)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.SESSION.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final java.util.function.Supplier<SecurityContext> source;
        private @org.jspecify.annotations.Nullable SecurityContext loaded;

        Deferred(java.util.function.Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = source.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
