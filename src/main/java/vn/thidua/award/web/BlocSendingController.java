package vn.thidua.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.award.Proposals;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Checking and sending all dossiers of a bloc and year at once. */
@Controller
@Navigation(Section.BLOCS)
class BlocSendingController {
    private static final String VIEW = "award/bloc/send";
    private final Proposals proposals;
    private final BlocYears years;

    BlocSendingController(Proposals proposals, BlocYears years) {
        this.proposals = proposals;
        this.years = years;
    }

    private void fill(Actor actor, BlocYearScope scope, Model model) {
        var dossiers = proposals.sendable(actor, scope.id());
        model.addAttribute("header", years.header(actor, scope));
        model.addAttribute(
                "included",
                dossiers.stream().filter(one -> one.verdict().isAllowed()).toList());
        model.addAttribute(
                "excluded",
                dossiers.stream().filter(one -> !one.verdict().isAllowed()).toList());
        model.addAttribute(
                "incomplete",
                dossiers.stream()
                        .anyMatch(one ->
                                one.verdict().isAllowed() && !one.missing().isEmpty()));
    }

    @GetMapping("/khoi/{khoi}/{nam}/de-nghi/gui")
    String newForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") SendForm form,
            Model model) {
        fill(actor, years.scope(actor, khoi.number(), nam), model);
        return VIEW;
    }

    @PostMapping("/khoi/{khoi}/{nam}/de-nghi/gui")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") SendForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        fill(actor, scope, model);
        var note = new Inputs(errors).prose("note", form.note, "award.reason", 2000);
        return Submission.of(form, errors, VIEW).act(() -> {
            flash.done("award.sent-all", proposals.submitAll(actor, scope.id(), note));
            return "redirect:"
                    + Addresses.blocProposals(
                            scope.number(), scope.name(), scope.year().value());
        });
    }
}
