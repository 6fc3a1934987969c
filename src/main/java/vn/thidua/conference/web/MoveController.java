package vn.thidua.conference.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Corrections;
import vn.thidua.conference.Lockings;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/**
 * Steps of a conference: REOPEN, UNPUBLISH, CANCEL and RESTORE with a reason, PUBLISH without; its page shows what the
 * public will read.
 */
@Controller
@Navigation(Section.CONFERENCES)
class MoveController {
    private static final String VIEW = "conference/move/form";
    private static final Set<String> STEPS = Set.of("REOPEN", "PUBLISH", "UNPUBLISH", "CANCEL", "RESTORE");
    private final Conferences conferences;
    private final Corrections corrections;
    private final Lockings lockings;
    private final ConferenceTexts texts;

    MoveController(Conferences conferences, Corrections corrections, Lockings lockings, ConferenceTexts texts) {
        this.conferences = conferences;
        this.corrections = corrections;
        this.lockings = lockings;
        this.texts = texts;
    }

    @GetMapping("/hoi-nghi/{number}/chuyen")
    String newForm(Actor actor, @PathVariable int number, @RequestParam String step, Model model) {
        var form = new MoveForm();
        form.step = step;
        form.version = Integer.toString(conferences.detail(actor, number).minutesNo());
        model.addAttribute("form", form);
        return page(actor, number, form, model);
    }

    @PostMapping("/hoi-nghi/{number}/chuyen")
    Object create(
            Actor actor,
            @PathVariable int number,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        page(actor, number, form, model);
        var in = new Inputs(errors);
        var reason =
                form.step.equals("PUBLISH") ? "" : in.requiredProse("reason", form.reason, "conference.reason", 2000);
        var version = in.version(form.version);
        return Submission.of(form, errors, VIEW).act(() -> {
            switch (form.step) {
                case "REOPEN" -> {
                    lockings.reopen(actor, number, reason);
                    flash.done(
                            "conference.reopened",
                            conferences.detail(actor, number).minutesNo());
                }
                case "PUBLISH" -> {
                    conferences.publish(actor, number, version);
                    flash.done("conference.published");
                }
                case "CANCEL" -> {
                    corrections.cancel(actor, number, reason);
                    flash.done("conference.cancelled");
                }
                case "RESTORE" -> {
                    corrections.restore(actor, number, reason);
                    flash.done("conference.restored");
                }
                default -> {
                    conferences.unpublish(actor, number, reason);
                    flash.done("conference.unpublished");
                }
            }
            return "redirect:"
                    + (form.step.equals("REOPEN") ? Addresses.minutes(number) : Addresses.conference(number));
        });
    }

    private String page(Actor actor, int number, MoveForm form, Model model) {
        if (!STEPS.contains(form.step)) {
            throw new NotFoundException("step " + form.step);
        }
        var detail = conferences.detail(actor, number);
        (switch (form.step) {
                    case "REOPEN" -> detail.reopening();
                    case "PUBLISH" -> detail.publishing();
                    case "CANCEL" -> detail.editing();
                    case "RESTORE" -> detail.restoring();
                    default -> detail.unpublishing();
                })
                .orThrow();
        model.addAttribute("detail", detail);
        if (form.step.equals("REOPEN")) {
            model.addAttribute("made", conferences.madeFrom(actor, detail));
        } else if (form.step.equals("CANCEL")) {
            model.addAttribute("resting", conferences.restingOn(actor, detail));
            model.addAttribute("ending", conferences.given(actor, detail));
        } else if (form.step.equals("PUBLISH")) {
            model.addAttribute("text", texts.decided(detail));
        }
        return VIEW;
    }
}
