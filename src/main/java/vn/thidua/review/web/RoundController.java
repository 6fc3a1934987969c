package vn.thidua.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.review.RoundCandidate;
import vn.thidua.review.Rounds;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The board's rounds: the list, opening with a check page, progress, putting the end off, closing, cancelling. */
@Controller
@Navigation(Section.ROUNDS)
class RoundController {
    private static final String CLOSING = "review/round/close";
    private final Rounds rounds;
    private final Rulebook rulebook;
    private final Clock clock;

    RoundController(Rounds rounds, Rulebook rulebook, Clock clock) {
        this.rounds = rounds;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @ModelAttribute("awards")
    Map<String, String> awards() {
        return Awards.names(rulebook, LocalDate.now(clock));
    }

    @GetMapping("/dot-xet")
    String index(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("rounds", rounds.list(actor, words, page));
        model.addAttribute("q", words);
        model.addAttribute("mayOpen", rounds.mayOpen(actor));
        return "review/round/index";
    }

    @GetMapping("/dot-xet/moi")
    String newForm(Actor actor, @RequestParam(name = "nam", required = false) @Nullable Integer year, Model model) {
        var years = rounds.candidateYears(actor);
        var chosen = year != null && years.contains(year) ? year : years.isEmpty() ? null : years.get(0);
        var form = new RoundForm();
        if (chosen != null) {
            form.year = chosen.toString();
            candidates(actor, chosen)
                    .forEach(candidate -> form.dossiers.add(candidate.proposal().toString()));
        }
        fill(actor, form, model);
        model.addAttribute("form", form);
        return "review/round/form";
    }

    /** Shows the check page first; acts when that page is sent. */
    @PostMapping("/dot-xet")
    Object create(Actor actor, @ModelAttribute("form") RoundForm form, BindingResult errors, Model model, Flash flash) {
        fill(actor, form, model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        return Submission.of(form, errors, "review/round/form")
                .checkedOn(() -> {
                    model.addAttribute("roster", rounds.check(actor, command));
                    model.addAttribute("command", command);
                    return "review/round/check";
                })
                .act(() -> {
                    var number = rounds.open(actor, command);
                    flash.done("review.round-opened", command.title());
                    return "redirect:" + Addresses.round(number);
                });
    }

    @GetMapping("/dot-xet/{round:\\d{1,9}}")
    String show(Actor actor, @PathVariable int round, Model model) {
        model.addAttribute("round", rounds.detail(actor, round));
        return "review/round/show";
    }

    @GetMapping("/dot-xet/{round:\\d{1,9}}/gia-han")
    String extension(Actor actor, @PathVariable int round, Model model) {
        var detail = rounds.detail(actor, round);
        detail.mayExtend().orThrow();
        var form = new ExtensionForm();
        form.version = Long.toString(detail.version());
        model.addAttribute("round", detail);
        model.addAttribute("form", form);
        return "review/round/extend";
    }

    @PostMapping("/dot-xet/{round:\\d{1,9}}/gia-han")
    Object extend(
            Actor actor,
            @PathVariable int round,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        model.addAttribute("round", rounds.detail(actor, round));
        var in = new Inputs(errors);
        var deadline = form.deadline(in);
        var reason = form.reason(in);
        var version = in.version(form.version);
        return Submission.of(form, errors, "review/round/extend").act(() -> {
            rounds.extend(actor, round, deadline, reason, version);
            flash.done("review.round-extended");
            return "redirect:" + Addresses.round(round);
        });
    }

    @GetMapping("/dot-xet/{round:\\d{1,9}}/huy")
    String cancellation(Actor actor, @PathVariable int round, Model model) {
        var detail = rounds.detail(actor, round);
        detail.mayCancel().orThrow();
        var form = new CancellationForm();
        form.version = Long.toString(detail.version());
        model.addAttribute("round", detail);
        model.addAttribute("form", form);
        return "review/round/cancel";
    }

    @PostMapping("/dot-xet/{round:\\d{1,9}}/huy")
    Object cancel(
            Actor actor,
            @PathVariable int round,
            @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        model.addAttribute("round", rounds.detail(actor, round));
        var in = new Inputs(errors);
        var reason = form.reason(in);
        var version = in.version(form.version);
        return Submission.of(form, errors, "review/round/cancel").act(() -> {
            rounds.cancel(actor, round, reason, version);
            flash.done("review.round-cancelled");
            return "redirect:" + Addresses.round(round);
        });
    }

    @GetMapping("/dot-xet/{round:\\d{1,9}}/dong")
    String closing(Actor actor, @PathVariable int round, Model model) {
        var detail = rounds.detail(actor, round);
        detail.mayClose().orThrow();
        model.addAttribute("round", detail);
        return CLOSING;
    }

    @PostMapping("/dot-xet/{round:\\d{1,9}}/chuyen")
    Object update(
            Actor actor,
            @PathVariable int round,
            @ModelAttribute("form") RoundStepForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var version = new Inputs(errors).version(form.version);
        if (!"CLOSE".equals(form.step)) {
            throw new NotFoundException("step " + form.step);
        }
        return Submission.of(form, errors, CLOSING)
                .again(() -> closing(actor, round, model))
                .act(() -> {
                    rounds.close(actor, round, version);
                    flash.done("review.round-closed");
                    return "redirect:" + Addresses.round(round);
                });
    }

    private void fill(Actor actor, RoundForm form, Model model) {
        var year = form.year != null && form.year.matches("\\d{4}") ? Integer.parseInt(form.year) : null;
        var candidates = year == null ? List.<RoundCandidate>of() : candidates(actor, year);
        var chosen = Set.copyOf(form.dossiers);
        model.addAttribute("years", rounds.candidateYears(actor));
        model.addAttribute("candidates", candidates);
        model.addAttribute(
                "chosen",
                candidates.stream()
                        .filter(candidate ->
                                chosen.contains(candidate.proposal().toString()))
                        .toList());
    }

    private List<RoundCandidate> candidates(Actor actor, int year) {
        return year < EmulationYear.FIRST || year > EmulationYear.LAST
                ? List.of()
                : rounds.candidates(actor, new EmulationYear(year));
    }
}
