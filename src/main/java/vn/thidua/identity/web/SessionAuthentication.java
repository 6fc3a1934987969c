package vn.thidua.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.thidua.identity.CurrentSession;
import vn.thidua.kernel.Actor;

/** What Spring Security carries for somebody who is signed in. Authorities say nothing: policies judge. */
final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient CurrentSession session;

    SessionAuthentication(CurrentSession session) {
        super(List.of());
        this.session = session;
        setAuthenticated(true);
    }

    UUID sessionId() {
        return session.id();
    }

    Actor actor() {
        return session.actor();
    }

    CurrentSession session() {
        return session;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return session.actor().username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
