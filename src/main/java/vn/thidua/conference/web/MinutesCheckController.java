package vn.thidua.conference.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Lockings;
import vn.thidua.conference.SectionVersions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.web.Flash;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** The last look before the minutes are locked. */
@Controller
@Navigation(Section.CONFERENCES)
class MinutesCheckController {
    private static final String VIEW = "conference/minutes/check";
    private final Conferences conferences;
    private final Lockings lockings;
    private final ConferenceTexts texts;
    private final Messages messages;
    private final MinutesChanges changes;

    MinutesCheckController(
            Conferences conferences,
            Lockings lockings,
            ConferenceTexts texts,
            Messages messages,
            MinutesChanges changes) {
        this.conferences = conferences;
        this.lockings = lockings;
        this.texts = texts;
        this.messages = messages;
        this.changes = changes;
    }

    @GetMapping("/hoi-nghi/{number}/bien-ban/kiem-tra")
    String show(Actor actor, @PathVariable int number, Model model) {
        fill(actor, number, model);
        return VIEW;
    }

    /**
     * What lacks is a 403 that names and links it.
     *
     * What contradicts the register is a 422 that says why.
     *
     * @param version of the sections that were checked; another text since then is a 409 that says what is another
     */
    @PostMapping("/hoi-nghi/{number}/bien-ban/chot")
    Object lock(Actor actor, @PathVariable int number, @RequestParam(defaultValue = "") String version, Flash flash) {
        var seen = SectionVersions.parse(version);
        try {
            lockings.lock(actor, number, seen.sum());
        } catch (StaleException stale) {
            return changed(actor, number, seen);
        } catch (RefusedException refusal) {
            return lacking(actor, number, refusal);
        } catch (RuleViolation violation) {
            return contradicted(actor, number, violation);
        }
        flash.done("conference.locked");
        return "redirect:" + Addresses.conference(number);
    }

    private ModelAndView lacking(Actor actor, int number, RefusedException refusal) {
        var model = new ExtendedModelMap();
        var detail = fill(actor, number, model);
        if (!detail.editing().isAllowed() || detail.lacking().isEmpty()) {
            throw refusal;
        }
        model.addAttribute("refused", true);
        return new ModelAndView(VIEW, model, HttpStatus.FORBIDDEN);
    }

    /** Only section VII is held against what others recorded since it was saved: officers and the flag. */
    private ModelAndView contradicted(Actor actor, int number, RuleViolation violation) {
        var model = new ExtendedModelMap();
        fill(actor, number, model);
        model.addAttribute("violation", messages.text(violation));
        return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView changed(Actor actor, int number, SectionVersions seen) {
        var model = new ExtendedModelMap();
        changes.tell(actor, number, seen, model);
        fill(actor, number, model);
        return new ModelAndView(VIEW, model, HttpStatus.CONFLICT);
    }

    private ConferenceDetail fill(Actor actor, int number, Model model) {
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
        model.addAttribute("text", texts.said(detail));
        model.addAttribute("chairPutIn", lockings.chairPutIn(actor, detail));
        model.addAttribute("replacing", lockings.replacing(actor, detail));
        model.addAttribute("staying", lockings.staying(actor, detail));
        model.addAttribute("leftBehind", conferences.leftBehind(actor, detail));
        model.addAttribute("handover", lockings.handover(actor, detail).orElse(null));
        return detail;
    }
}
