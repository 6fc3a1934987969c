package vn.thidua.conference;

import java.util.List;
import vn.thidua.kernel.Actor;

/** Modules below tell what they made from locked minutes, without this module knowing them. */
public interface MinutesDependents {
    /** What was made from any version of these minutes, in the order of its numbers; at most one statement. */
    List<MadeFromMinutes> madeFrom(Actor actor, ConferenceId conference);
}
