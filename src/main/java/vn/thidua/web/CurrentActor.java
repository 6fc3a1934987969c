package vn.thidua.web;

import jakarta.servlet.http.HttpServletRequest;
import vn.thidua.kernel.Actor;

/** Tells the frame who is asking. Implemented by module {@code identity}; without it everybody is the public. */
public interface CurrentActor {
    /** The actor of this request; {@link Actor#anonymous()} when nobody signed in. Asks no database. */
    Actor of(HttpServletRequest request);
}
