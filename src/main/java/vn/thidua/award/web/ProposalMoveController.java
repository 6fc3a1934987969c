package vn.thidua.award.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.award.Dossier;
import vn.thidua.award.MoveQuestions;
import vn.thidua.award.ProposalStep;
import vn.thidua.award.Proposals;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The steps of a dossier: what is said with one, and taking it. */
@Controller
@Navigation(Section.PROPOSALS)
class ProposalMoveController {
    /** The ground of the rulebook for what the council did not propose. */
    private static final String NOT_PROPOSED = "COUNCIL_NOT_PROPOSED";

    private final Proposals proposals;

    ProposalMoveController(Proposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/chuyen")
    String newForm(Actor actor, @PathVariable String so, @RequestParam("buoc") String buoc, Model model) {
        var dossier = proposals.dossier(actor, so);
        var step = step(buoc);
        var verdict = proposals.steps(actor, dossier.id()).get(step);
        if (verdict == null) {
            throw new NotFoundException("step " + buoc + " of " + so);
        }
        verdict.orThrow();
        fill(actor, dossier, step, model);
        var form = MoveForm.of(buoc, dossier);
        if (step == ProposalStep.DECLINE && dossier.isMissedVote()) {
            form.ground = NOT_PROPOSED;
        }
        model.addAttribute("form", form);
        return "award/proposal/move";
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/chuyen")
    Object create(
            Actor actor,
            @PathVariable String so,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var dossier = proposals.dossier(actor, so);
        var step = step(String.valueOf(form.step));
        var next = form.next == null
                ? null
                : proposals.nextToReceive(actor, dossier.id()).orElse(null);
        fill(actor, dossier, step, model);
        var in = new Inputs(errors);
        var details = form.toDetails(in);
        var version = in.version(form.version);
        return Submission.of(form, errors, "award/proposal/move")
                .current(() -> MoveForm.of(step.name(), proposals.dossier(actor, so)))
                .act(() -> {
                    proposals.move(actor, dossier.id(), step, details, version);
                    flash.done("award.moved." + step.name(), so);
                    return "redirect:" + Addresses.proposal(next == null ? so : next);
                });
    }

    private void fill(Actor actor, Dossier dossier, ProposalStep step, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("asks", MoveQuestions.of(step, dossier, actor));
        model.addAttribute(
                "grounds",
                step.needs(ProposalStep.Need.GROUND)
                        ? proposals.grounds(actor, step).stream()
                                .map(ground -> new Option(ground.code(), ground.words()))
                                .toList()
                        : List.of());
    }

    private static ProposalStep step(String name) {
        return Arrays.stream(ProposalStep.values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("step " + name));
    }
}
