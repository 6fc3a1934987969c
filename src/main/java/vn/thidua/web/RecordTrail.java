package vn.thidua.web;

import java.util.List;
import java.util.UUID;
import vn.thidua.kernel.Actor;

/**
 * What was done to one record, read from the trail. Module {@code audit} knows the trail and other modules their
 * records; none may know the other, so that this stands between them.
 */
public interface RecordTrail {
    /** Newest first, at most what fits one page. The caller has checked that the actor may see this record. */
    List<Happening> of(Actor actor, UUID record);
}
