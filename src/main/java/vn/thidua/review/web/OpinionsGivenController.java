package vn.thidua.review.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.Actor;
import vn.thidua.review.Opinions;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** What a council member has said, newest first. */
@Controller
@Navigation(Section.OPINIONS_GIVEN)
class OpinionsGivenController {
    private final Opinions opinions;
    private final Rulebook rulebook;
    private final Clock clock;

    OpinionsGivenController(Opinions opinions, Rulebook rulebook, Clock clock) {
        this.opinions = opinions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GetMapping("/duyet/da-cho-y-kien")
    String index(Actor actor, @RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        opinions.mayReview(actor).orThrow();
        model.addAttribute("awards", Awards.names(rulebook, LocalDate.now(clock)));
        model.addAttribute("opinions", opinions.given(actor, page));
        return "review/queue/given";
    }
}
