package vn.thidua.pledge.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.RefusedException;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.PledgeView;
import vn.thidua.pledge.Pledges;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** What became of the targets of a pledge, at mid-year and at the year's end. */
@Controller
@RequestMapping("/khoi/{khoi}/{nam}/giao-uoc/ket-qua")
@Navigation(Section.BLOCS)
class ResultController {
    private final Pledges pledges;
    private final PledgePage pages;

    ResultController(Pledges pledges, PledgePage pages) {
        this.pledges = pledges;
        this.pages = pages;
    }

    @GetMapping
    String results(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = pages.of(actor, khoi, nam, model);
        page.results().orThrow();
        model.addAttribute("form", ResultsForm.of(pledge(page)));
        return "pledge/result/form";
    }

    @PostMapping
    Object recordResults(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ResultsForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = pages.of(actor, khoi, nam, model);
        page.results().orThrow();
        var command = form.toCommand(new Inputs(errors), page.scope().id());
        return Submission.of(form, errors, "pledge/result/form")
                .current(() ->
                        ResultsForm.of(pledge(pledges.detail(actor, page.scope().id()))))
                .act(() -> {
                    pledges.recordResults(actor, command);
                    flash.done("pledge.results-recorded", nam.toString());
                    return "redirect:" + page.address();
                });
    }

    private static PledgeView pledge(PledgeDetail page) {
        var pledge = page.pledge();
        if (pledge == null) {
            throw new RefusedException("pledge.refused.none");
        }
        return pledge;
    }
}
