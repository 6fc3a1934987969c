package vn.thidua.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.review.Opinions;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** A council member's lists: where to begin, a round in its fixed order, what was answered. */
@Controller
@Navigation(Section.REVIEW)
class ReviewController {
    private final Opinions opinions;
    private final Rulebook rulebook;
    private final Clock clock;

    ReviewController(Opinions opinions, Rulebook rulebook, Clock clock) {
        this.opinions = opinions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @ModelAttribute("awards")
    Map<String, String> awards() {
        return Awards.names(rulebook, LocalDate.now(clock));
    }

    /** Straight to the first dossier that waits; a list only when none does. */
    @GetMapping("/duyet")
    String index(Actor actor, Model model) {
        opinions.mayReview(actor).orThrow();
        var rounds = opinions.open(actor);
        for (var round : rounds) {
            if (round.firstWaiting() != null) {
                return "redirect:" + Addresses.review(round.number(), round.firstWaiting());
            }
        }
        model.addAttribute("rounds", rounds);
        return "review/queue/index";
    }

    @GetMapping("/duyet/{round:\\d{1,9}}")
    String show(Actor actor, @PathVariable int round, Model model) {
        model.addAttribute("queue", opinions.queue(actor, round));
        return "review/queue/show";
    }

    @GetMapping("/duyet/{round:\\d{1,9}}/da-xong")
    String done(Actor actor, @PathVariable int round, Model model) {
        model.addAttribute("queue", opinions.queue(actor, round));
        return "review/queue/done";
    }
}
