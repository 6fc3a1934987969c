package vn.thidua.conference.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Drafts;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** The last look before the minutes are locked. */
@Controller
@Navigation(Section.CONFERENCES)
class MinutesCheckController {
    private final Conferences conferences;
    private final Drafts drafts;
    private final Rulebook rulebook;
    private final Messages messages;

    MinutesCheckController(Conferences conferences, Drafts drafts, Rulebook rulebook, Messages messages) {
        this.conferences = conferences;
        this.drafts = drafts;
        this.rulebook = rulebook;
        this.messages = messages;
    }

    @GetMapping("/hoi-nghi/{number}/bien-ban/kiem-tra")
    String show(Actor actor, @PathVariable int number, Model model) {
        var detail = conferences.detail(actor, number);
        model.addAttribute("detail", detail);
        var held = detail.minutes().attendance().held();
        var day = held == null ? null : held.exact();
        // the weekday shows a wrong day at once (UX 3.4)
        model.addAttribute(
                "heldOn",
                held == null
                        ? null
                        : day == null
                                ? held.toString()
                                : messages.text(
                                        "conference.weekday."
                                                + day.getDayOfWeek().name(),
                                        held.toString()));
        var on = held == null ? LocalDate.of(detail.scope().year().value(), 12, 31) : held.latest();
        model.addAttribute(
                "awardNames",
                rulebook.awardTypes(on).stream().collect(Collectors.toMap(AwardType::code, AwardType::name)));
        return "conference/minutes/check";
    }

    /** @param version of the text that was checked; another text since then is a 409 */
    @PostMapping("/hoi-nghi/{number}/bien-ban/chot")
    String lock(Actor actor, @PathVariable int number, @RequestParam(defaultValue = "-1") long version, Flash flash) {
        drafts.lock(actor, number, version);
        flash.done("conference.locked");
        return "redirect:" + Addresses.conference(number);
    }
}
