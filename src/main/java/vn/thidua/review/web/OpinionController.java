package vn.thidua.review.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.award.ProposalId;
import vn.thidua.award.Proposals;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.review.OpinionChoice;
import vn.thidua.review.Opinions;
import vn.thidua.review.ReviewDesk;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** One dossier before one council member: two taps for a clean one, then the next at once. */
@Controller
@Navigation(Section.REVIEW)
@RequestMapping("/duyet/{round:\\d{1,9}}/{dossier:[A-Z]+-\\d{4}-\\d+}")
class OpinionController {
    private final Opinions opinions;
    private final Proposals proposals;
    private final Rulebook rulebook;
    private final Messages messages;
    private final Clock clock;

    OpinionController(Opinions opinions, Proposals proposals, Rulebook rulebook, Messages messages, Clock clock) {
        this.opinions = opinions;
        this.proposals = proposals;
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("awards")
    Map<String, String> awards() {
        return Awards.names(rulebook, LocalDate.now(clock));
    }

    @ModelAttribute("choices")
    List<Option> choices() {
        return List.of(
                option(OpinionChoice.AGREE),
                option(OpinionChoice.RETURN),
                option(OpinionChoice.DISAGREE),
                option(OpinionChoice.RECUSED));
    }

    private Option option(OpinionChoice choice) {
        return new Option(choice.name(), messages.label(choice));
    }

    @ModelAttribute("grounds")
    List<Option> grounds() {
        return rulebook.returnGrounds(LocalDate.now(clock)).stream()
                .map(ground -> new Option(
                        ground.code(), ground.text(), ground.legalBasis() == null ? "" : ground.legalBasis()))
                .toList();
    }

    /**
     * @param after number of the dossier just answered, so that the page leads back to it; or null
     */
    @GetMapping
    String show(
            Actor actor,
            @PathVariable int round,
            @PathVariable String dossier,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            Model model,
            Flash flash) {
        var desk = opinions.desk(actor, round, dossier);
        if (desk.gone() && desk.own() == null && desk.round().open() && desk.next() != null) {
            flash.done("review.gone", dossier, desk.unit());
            return "redirect:" + desk.next();
        }
        fill(actor, desk, model);
        model.addAttribute("form", OpinionForm.of(desk));
        if (after != null && after.matches("[A-Z]+-\\d{4}-\\d+")) {
            model.addAttribute("after", after);
            model.addAttribute("afterAddress", Addresses.review(round, after));
        }
        return "review/opinion/show";
    }

    @PostMapping
    Object update(
            Actor actor,
            @PathVariable int round,
            @PathVariable String dossier,
            @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        var desk = opinions.desk(actor, round, dossier);
        if (desk.gone() && desk.round().open()) {
            flash.done("review.gone", dossier, desk.unit());
            return "redirect:" + (desk.next() == null ? Addresses.reviewDone(round) : desk.next());
        }
        var in = new Inputs(errors);
        var choice = form.choice(in);
        var reason = form.reason(in);
        fill(actor, desk, model);
        return Submission.of(form, errors, "review/opinion/show").act(() -> {
            var given = opinions.give(actor, round, dossier, choice, form.grounds, reason);
            flash.done("review.given", given.choice(), given.unit());
            return "redirect:"
                    + (given.next() == null
                            ? Addresses.reviewDone(round)
                            : Addresses.review(round, given.next()) + "?sau=" + dossier);
        });
    }

    private void fill(Actor actor, ReviewDesk desk, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("dossier", proposals.dossier(actor, new ProposalId(desk.proposal())));
    }
}
