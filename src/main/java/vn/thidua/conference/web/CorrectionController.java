package vn.thidua.conference.web;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Corrections;
import vn.thidua.conference.Reconciliation;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Putting right under what a conference was recorded. */
@Controller
@Navigation(Section.CONFERENCES)
class CorrectionController {
    private static final String VIEW = "conference/conference/correction";
    private final Conferences conferences;
    private final Corrections corrections;
    private final Messages messages;

    CorrectionController(Conferences conferences, Corrections corrections, Messages messages) {
        this.conferences = conferences;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping("/hoi-nghi/{number}/sua")
    String editForm(Actor actor, @PathVariable int number, Model model) {
        model.addAttribute("form", CorrectionForm.of(page(actor, number, model)));
        return VIEW;
    }

    @PostMapping("/hoi-nghi/{number}/sua")
    Object update(
            Actor actor,
            @PathVariable int number,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        page(actor, number, model);
        var in = new Inputs(errors);
        var kind = in.requiredChoice("kind", form.kind, "conference.kind", ConferenceKind.class);
        var year = in.requiredYear("year", form.year, "conference.year");
        var reason = in.requiredProse("reason", form.reason, "conference.reason", 2000);
        return Submission.of(form, errors, VIEW).act(() -> {
            corrections.correct(actor, number, kind, year, reason);
            var left = conferences.detail(actor, number).misfits().stream()
                    .map(one -> messages.text(one.key(), one.arguments().toArray()))
                    .collect(Collectors.joining(" "));
            if (left.isEmpty()) {
                flash.done("conference.corrected");
            } else {
                flash.done("conference.corrected-misfits", left);
            }
            return "redirect:" + Addresses.conference(number);
        });
    }

    private ConferenceDetail page(Actor actor, int number, Model model) {
        var detail = conferences.detail(actor, number);
        detail.correcting().orThrow();
        model.addAttribute("detail", detail);
        model.addAttribute("kinds", Filters.options(messages, ConferenceKind.values()));
        var misfits = new EnumMap<ConferenceKind, List<Reconciliation.Mismatch>>(ConferenceKind.class);
        for (var kind : ConferenceKind.values()) {
            var found = detail.misfitsAs(kind);
            if (kind != detail.kind() && !found.isEmpty()) {
                misfits.put(kind, found);
            }
        }
        model.addAttribute("misfits", misfits);
        return detail;
    }
}
