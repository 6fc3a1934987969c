package vn.thidua;

import jakarta.servlet.http.Cookie;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.TestSessions;
import vn.thidua.identity.web.TestAuthentication;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;

/** How tests sign in: {@code mvc.perform(get("/viec").with(SignedIn.as(actor)))}. */
public final class SignedIn {
    private SignedIn() {}

    /** A request of this actor, with the form token a real form would carry. The actor needs no account in the database. */
    public static RequestPostProcessor as(Actor actor) {
        var person = SecurityMockMvcRequestPostProcessors.authentication(TestAuthentication.of(actor));
        return request -> csrf().postProcessRequest(person.postProcessRequest(request));
    }

    /** A request of the public with the token a real form would carry. */
    public static RequestPostProcessor asPublic() {
        return csrf();
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }

    /** The cookie of a real session of an existing account, for tests through HTTP and in a browser. */
    public static Cookie cookie(Sessions sessions, AccountId account) {
        return new Cookie("phien", TestSessions.begin(sessions, account));
    }
}
