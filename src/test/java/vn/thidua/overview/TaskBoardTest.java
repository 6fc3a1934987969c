package vn.thidua.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.Task.Status;
import vn.thidua.kernel.TaskSource;

class TaskBoardTest {
    private static final TaskSource MINUTES =
            actor -> List.of(Task.of(Status.STARTED, "minutes.draft", "/hoi-nghi/1/bien-ban"));
    private static final TaskSource DOSSIERS =
            actor -> List.of(Task.of(Status.RETURNED, "dossier.returned", "/ho-so/HD-2023-0001"));
    private static final TaskSource BROKEN = actor -> {
        throw new IllegalStateException("out of order");
    };

    @Test
    void putsWhatWasReturnedFirst() {
        var board = new TaskBoard(List.of(MINUTES, DOSSIERS)).tasksFor(Actor.system());
        assertThat(board.groups().keySet()).containsExactly(Status.RETURNED, Status.STARTED);
        assertThat(board.size()).isEqualTo(2);
        assertThat(board.incomplete()).isFalse();
    }

    @Test
    void showsTheOtherModulesWhenOneFailsAndSaysSo() {
        var board = new TaskBoard(List.of(BROKEN, DOSSIERS)).tasksFor(Actor.system());
        assertThat(board.size()).isEqualTo(1);
        assertThat(board.incomplete()).isTrue();
    }

    @Test
    void isEmptyWhenNothingWaits() {
        assertThat(new TaskBoard(List.of()).tasksFor(Actor.system()).isEmpty()).isTrue();
    }
}
