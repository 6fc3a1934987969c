package vn.thidua.decision.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.decision.DecisionKind;
import vn.thidua.decision.Decisions;
import vn.thidua.kernel.Actor;
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
            Model model,
            Flash flash) {
        var detail = decisions.detail(actor, decision);
        form.authority = detail.authority().name();
        model.addAttribute("decision", detail);
        model.addAttribute("registersAtOnce", decisions.registersAtOnce(actor));
        var in = new Inputs(errors);
        papers.keep(actor, form, in);
        var paper = form.paper(in, true);
        var lines = form.revocations(detail);
        return Submission.of(form, errors, "decision/register/revoke")
                .checkedOn(() -> {
                    papers.show(actor, paper, null, model);
                    decisions.check(actor, DecisionKind.REVOCATION, paper, lines, null);
                    model.addAttribute("lines", lines);
                    return "decision/register/revoke-check";
                })
                .act(() -> {
                    papers.show(actor, paper, null, model);
                    return papers.recorded(
                            actor, paper, decisions.record(actor, DecisionKind.REVOCATION, paper, lines), flash);
                });
    }
}
