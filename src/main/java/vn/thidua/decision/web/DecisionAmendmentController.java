package vn.thidua.decision.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.decision.DecisionDetail;
import vn.thidua.decision.DecisionLineRow;
import vn.thidua.decision.Decisions;
import vn.thidua.document.FileId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Putting number, date, signer or file of a registered decision right, with a reason and a check page. */
@Controller
@Navigation(Section.DECISIONS)
class DecisionAmendmentController {
    private final Decisions decisions;
    private final DecisionPapers papers;

    DecisionAmendmentController(Decisions decisions, DecisionPapers papers) {
        this.decisions = decisions;
        this.papers = papers;
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/thong-tin")
    String editForm(Actor actor, @PathVariable int decision, Model model) {
        var detail = decisions.detail(actor, decision);
        detail.mayAmend().orThrow();
        model.addAttribute("decision", detail);
        model.addAttribute("form", form(actor, detail));
        return "decision/register/amend";
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/thong-tin")
    Object update(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        var detail = decisions.detail(actor, decision);
        detail.mayAmend().orThrow();
        form.authority = detail.authority().name();
        model.addAttribute("decision", detail);
        var in = new Inputs(errors);
        papers.keep(actor, form, in);
        var paper = form.paper(in, false);
        var reason = in.requiredProse("reason", form.reason, "decision.step.reason", 1000);
        var version = in.version(form.version);
        return Submission.of(form, errors, "decision/register/amend")
                .current(() -> form(actor, decisions.detail(actor, decision)))
                .checkedOn(() -> {
                    papers.show(actor, paper, decision, model);
                    model.addAttribute("changes", decisions.amendment(actor, decision, paper));
                    model.addAttribute(
                            "early",
                            decisions.early(
                                    actor,
                                    paper.decidedOn(),
                                    detail.live().stream()
                                            .map(DecisionLineRow::proposal)
                                            .toList()));
                    return "decision/register/amend-check";
                })
                .act(() -> {
                    papers.show(actor, paper, decision, model);
                    decisions.amend(actor, decision, paper, reason, version);
                    flash.done("decision.amended", paper.paperNumber());
                    return "redirect:" + Addresses.decision(decision);
                });
    }

    private DecisionForm form(Actor actor, DecisionDetail detail) {
        var form = DecisionForm.head(detail);
        if (detail.file() != null) {
            form.fileId = detail.file().toString();
            form.fileName = papers.name(actor, new FileId(detail.file()));
        }
        return form;
    }
}
