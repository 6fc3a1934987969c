package vn.thidua.decision.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.decision.DecisionKind;
import vn.thidua.decision.Decisions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Revoking awards by a decision of its own, checked before it acts. */
@Controller
@Navigation(Section.DECISIONS)
class RevocationController {
    private final Decisions decisions;
    private final DecisionPapers papers;
    private final AwardNames awards;

    RevocationController(Decisions decisions, DecisionPapers papers, AwardNames awards) {
        this.decisions = decisions;
        this.papers = papers;
        this.awards = awards;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        return awards.names();
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/huy")
    String revocationForm(Actor actor, @PathVariable int decision, Model model) {
        decisions.mayPrepare(actor).orThrow();
        var detail = decisions.detail(actor, decision);
        model.addAttribute("decision", detail);
        model.addAttribute("registersAtOnce", decisions.registersAtOnce(actor));
        model.addAttribute("form", DecisionForm.revoking(detail));
        return "decision/register/revoke";
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/huy")
    Object revoke(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam(name = "back", required = false) @Nullable String back,
            Model model,
            Flash flash) {
        var detail = decisions.detail(actor, decision);
        form.authority = detail.authority().name();
        model.addAttribute("decision", detail);
        model.addAttribute("registersAtOnce", decisions.registersAtOnce(actor));
        if (back != null) {
            form.confirmed = null;
            return "decision/register/revoke";
        }
        var in = new Inputs(errors);
        papers.keep(actor, form, in);
        form.paper(in, true);
        var lines = form.revocations(detail);
        return Submission.of(form, errors, "decision/register/revoke").act(() -> {
            var paper = form.paper(in, true);
            model.addAttribute("twin", decisions.twinAddress(actor, paper, null));
            if (form.confirmed == null) {
                decisions.check(actor, DecisionKind.REVOCATION, paper, lines, null);
                model.addAttribute("paper", paper);
                model.addAttribute("lines", lines);
                return "decision/register/revoke-check";
            }
            var recorded = decisions.record(actor, DecisionKind.REVOCATION, paper, lines);
            flash.done(
                    decisions.registersAtOnce(actor) ? "decision.registered" : "decision.prepared",
                    paper.paperNumber());
            return "redirect:" + Addresses.decision(recorded);
        });
    }
}
