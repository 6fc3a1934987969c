package vn.thidua.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.overview.TaskBoard;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** Việc cần làm: where every signed-in person lands. */
@Controller
@Navigation(Section.TASKS)
class TasksController {
    private final TaskBoard board;

    TasksController(TaskBoard board) {
        this.board = board;
    }

    @GetMapping("/viec")
    String index(Actor actor, Model model) {
        model.addAttribute("board", board.tasksFor(actor));
        return "overview/tasks/index";
    }
}
