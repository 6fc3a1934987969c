package vn.thidua.identity.web;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import vn.thidua.identity.CurrentSession;
import vn.thidua.identity.TextSize;
import vn.thidua.kernel.Actor;

/** Lets tests put an actor where sign-in would have put him. */
public final class TestAuthentication {
    private TestAuthentication() {}

    public static Authentication of(Actor actor) {
        return new SessionAuthentication(new CurrentSession(UUID.randomUUID(), actor, TextSize.MEDIUM));
    }
}
