package vn.thidua.kernel;

import java.util.List;

/** A module's share of Việc cần làm. */
public interface TaskSource {
    /** What waits for this actor in this module now; a bounded number of statements whatever the number of rows. */
    List<Task> tasksFor(Actor actor);
}
