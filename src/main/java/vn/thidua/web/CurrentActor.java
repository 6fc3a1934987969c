package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;

/** Tells the frame who is asking. Implemented by module {@code identity}; without it everybody is the public. */
public interface CurrentActor {
    /** The actor of this request; {@link Actor#anonymous()} when nobody signed in. Asks no database. */
    Actor of(HttpServletRequest request);

    /** The size of letters the account asking is set to, in the word of the cookie; null for the public. Asks no database. */
    @Nullable
    String textSize(HttpServletRequest request);
}
