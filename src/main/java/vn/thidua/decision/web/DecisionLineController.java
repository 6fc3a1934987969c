package vn.thidua.decision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.decision.Authority;
import vn.thidua.decision.DecisionLineRow;
import vn.thidua.decision.Decisions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Putting one line of a registered decision right. */
@Controller
@Navigation(Section.DECISIONS)
class DecisionLineController {
    private final Decisions decisions;
    private final AwardNames awards;
    private final Messages messages;

    DecisionLineController(Decisions decisions, AwardNames awards, Messages messages) {
        this.decisions = decisions;
        this.awards = awards;
        this.messages = messages;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        return awards.names();
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/dong/{position:\\d{1,6}}")
    String correctionForm(Actor actor, @PathVariable int decision, @PathVariable int position, Model model) {
        var detail = decisions.detail(actor, decision);
        var line = detail.correctable(position).orElseThrow(() -> new NotFoundException("line " + position));
        model.addAttribute("decision", detail);
        model.addAttribute("line", line);
        model.addAttribute("form", CorrectionForm.of(line, detail.version()));
        correctionChoices(detail.authority(), line, model);
        return "decision/register/correct";
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/dong/{position:\\d{1,6}}")
    Object correct(
            Actor actor,
            @PathVariable int decision,
            @PathVariable int position,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        var detail = decisions.detail(actor, decision);
        model.addAttribute("decision", detail);
        var line = detail.correctable(position).orElse(null);
        model.addAttribute("line", line);
        correctionChoices(detail.authority(), line, model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        var version = in.version(form.version);
        return Submission.of(form, errors, "decision/register/correct").act(() -> {
            decisions.correct(actor, decision, position, command, version);
            flash.done("decision.line-corrected");
            return "redirect:" + Addresses.decision(decision);
        });
    }

    /** The line's own award is offered too, also when the book gives it no more: only what is wrong is chosen anew. */
    private void correctionChoices(Authority authority, @Nullable DecisionLineRow line, Model model) {
        var grantable = awards.grantable(authority);
        if (line != null) {
            grantable.putIfAbsent(line.awardCode(), awards.names().getOrDefault(line.awardCode(), line.awardCode()));
        }
        model.addAttribute(
                "kinds",
                List.of(
                        new Option("KEEP", messages.text("decision.correction.keep")),
                        new Option(CorrectionForm.REMOVE, messages.text("decision.correction.remove"))));
        model.addAttribute(
                "awardOptions",
                grantable.entrySet().stream()
                        .map(award -> new Option(award.getKey(), award.getValue()))
                        .toList());
    }
}
