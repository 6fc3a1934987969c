package vn.thidua.conference.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.conference.AnswerPetition;
import vn.thidua.conference.AnswerState;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.PetitionId;
import vn.thidua.conference.PetitionPart;
import vn.thidua.conference.Petitions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Recording the answer to a petition. */
@Controller
@Navigation(Section.CONFERENCES)
class AnswerController {
    private static final String VIEW = "conference/answer/form";
    private final Conferences conferences;
    private final Petitions petitions;
    private final MinutesPage page;

    AnswerController(Conferences conferences, Petitions petitions, MinutesPage page) {
        this.conferences = conferences;
        this.petitions = petitions;
        this.page = page;
    }

    @GetMapping("/hoi-nghi/{number}/kien-nghi/{petition}/tra-loi")
    String editForm(Actor actor, @PathVariable int number, @PathVariable UUID petition, Model model) {
        model.addAttribute("form", AnswerForm.of(page(actor, number, petition, model)));
        return VIEW;
    }

    @PostMapping("/hoi-nghi/{number}/kien-nghi/{petition}/tra-loi")
    Object update(
            Actor actor,
            @PathVariable int number,
            @PathVariable UUID petition,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        page(actor, number, petition, model);
        var in = new Inputs(errors);
        var command = new AnswerPetition(
                new PetitionId(petition),
                in.requiredChoice("state", form.state, "conference.answer-state", AnswerState.class),
                in.prose("answer", form.answer, "conference.answer", 20000),
                in.line("answeredBy", form.answeredBy, "conference.answered-by", 300),
                in.date("answeredOn", form.answeredOn, "conference.answered-on"),
                in.line("document", form.document, "conference.answer-document", 300));
        return Submission.of(form, errors, VIEW).act(() -> {
            petitions.answer(actor, number, command);
            flash.done("conference.petition-answered");
            return "redirect:" + Addresses.conference(number);
        });
    }

    private PetitionPart.Petition page(Actor actor, int number, UUID id, Model model) {
        var detail = conferences.detail(actor, number);
        detail.answering().orThrow();
        var petition = detail.minutes().petitions().petitions().stream()
                .filter(one -> new PetitionId(id).equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("petition " + id));
        model.addAttribute("detail", detail);
        model.addAttribute("petition", petition);
        model.addAttribute("states", page.options(AnswerState.values()));
        return petition;
    }
}
