package vn.thidua.web;

import java.util.List;
import java.util.UUID;
import vn.thidua.kernel.Actor;

/**
 * What was done to one bloc in one year, read from the trail. Module {@code audit} knows the trail and module {@code
 * bloc} the page; neither may know the other, so that this stands between them.
 */
public interface BlocTrail {
    /** Newest first, at most what fits one page. The caller has checked that the actor may see this bloc. */
    List<Happening> of(Actor actor, UUID bloc, int year);
}
