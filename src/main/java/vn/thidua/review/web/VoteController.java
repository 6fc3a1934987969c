package vn.thidua.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.award.VoteOutcome;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.review.Rounds;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Records and corrects the council's official vote on one dossier of a round. */
@Controller
@Navigation(Section.ROUNDS)
@RequestMapping("/dot-xet/{round:\\d{1,9}}/{dossier:[A-Z]+-\\d{4}-\\d+}")
class VoteController {
    private final Rounds rounds;
    private final Rulebook rulebook;
    private final Messages messages;
    private final Clock clock;

    VoteController(Rounds rounds, Rulebook rulebook, Messages messages, Clock clock) {
        this.rounds = rounds;
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("awards")
    Map<String, String> awards() {
        return Awards.names(rulebook, LocalDate.now(clock));
    }

    @ModelAttribute("outcomes")
    List<Option> outcomes() {
        return List.of(
                new Option(VoteOutcome.PASSED.name(), messages.label(VoteOutcome.PASSED)),
                new Option(VoteOutcome.NOT_PASSED.name(), messages.label(VoteOutcome.NOT_PASSED)));
    }

    @GetMapping
    String show(Actor actor, @PathVariable int round, @PathVariable String dossier, Model model) {
        var desk = rounds.voteDesk(actor, round, dossier, null);
        model.addAttribute("desk", desk);
        model.addAttribute("form", VoteForm.of(desk));
        return "review/vote/form";
    }

    @PostMapping
    Object update(
            Actor actor,
            @PathVariable int round,
            @PathVariable String dossier,
            @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        var desk = rounds.voteDesk(actor, round, dossier, errors.hasFieldErrors("metOn") ? null : command.metOn());
        form.reject(in, errors, desk, command, LocalDate.now(clock));
        model.addAttribute("desk", desk);
        return Submission.of(form, errors, "review/vote/form").act(() -> {
            var recorded = rounds.recordVote(actor, round, dossier, command);
            flash.done("review.vote-recorded", dossier, recorded.outcome());
            return "redirect:"
                    + (recorded.next() == null ? Addresses.round(round) : Addresses.roundVote(round, recorded.next()));
        });
    }
}
