package vn.thidua.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;

/** Việc cần làm: what waits for one person now, asked of every module. */
@Service
public class TaskBoard {
    private static final Logger log = LoggerFactory.getLogger(TaskBoard.class);
    private final List<TaskSource> sources;

    TaskBoard(List<TaskSource> sources) {
        this.sources = sources;
    }

    /**
     * What waits for one person.
     *
     * @param groups tasks by status, most urgent status first; no empty group
     * @param incomplete whether a module failed to answer; the rest is shown all the same
     */
    public record Board(Map<Task.Status, List<Task>> groups, boolean incomplete) {
        public boolean isEmpty() {
            return groups.isEmpty();
        }

        public int size() {
            return groups.values().stream().mapToInt(List::size).sum();
        }
    }

    /** The tasks of this actor; a module that fails costs its own share only. */
    public Board tasksFor(Actor actor) {
        var groups = new EnumMap<Task.Status, List<Task>>(Task.Status.class);
        var incomplete = false;
        for (var source : sources) {
            try {
                for (var task : source.tasksFor(actor)) {
                    groups.computeIfAbsent(task.status(), status -> new ArrayList<>())
                            .add(task);
                }
            } catch (RuntimeException e) {
                log.error("{} gave no tasks", source.getClass().getName(), e);
                incomplete = true;
            }
        }
        return new Board(groups, incomplete);
    }
}
