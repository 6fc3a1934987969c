package vn.thidua.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.overview.FrontPage;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** The public front page; who is signed in goes on to the own tasks. */
@Controller
@Navigation(Section.NONE)
class FrontPageController {
    private final FrontPage front;

    FrontPageController(FrontPage front) {
        this.front = front;
    }

    @GetMapping("/")
    String show(Actor actor, Model model) {
        if (actor.account() != null) {
            return "redirect:" + Addresses.TASKS;
        }
        model.addAttribute("latest", front.latest(actor));
        return "overview/front/show";
    }
}
