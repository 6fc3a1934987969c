package vn.thidua.decision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.decision.Authority;
import vn.thidua.decision.DecisionCandidate;
import vn.thidua.decision.DecisionKind;
import vn.thidua.decision.Decisions;
import vn.thidua.decision.LineDraft;
import vn.thidua.document.FileId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Writing a decision and its lines. A form is shown as a check page before it acts. */
@Controller
@Navigation(Section.DECISIONS)
class DecisionDraftController {
    private final Decisions decisions;
    private final DecisionPapers papers;
    private final AwardNames awards;
    private final Messages messages;

    DecisionDraftController(Decisions decisions, DecisionPapers papers, AwardNames awards, Messages messages) {
        this.decisions = decisions;
        this.papers = papers;
        this.awards = awards;
        this.messages = messages;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        return awards.names();
    }

    @ModelAttribute("authorities")
    List<Option> authorities() {
        return Arrays.stream(Authority.values())
                .map(authority -> new Option(authority.name(), messages.label(authority)))
                .toList();
    }

    @GetMapping("/quyet-dinh/moi")
    String newForm(
            Actor actor,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "cap", required = false) @Nullable Authority authority,
            Model model) {
        var years = decisions.candidateYears(actor);
        var chosen = year != null && years.contains(year) ? year : years.isEmpty() ? null : years.get(0);
        var by = authority == null ? waitedFor(actor, chosen) : authority;
        var candidates = candidates(actor, chosen, by, null);
        var form = DecisionForm.of(by, chosen, candidates);
        fill(actor, form, null, candidates, model);
        model.addAttribute("form", form);
        return "decision/register/form";
    }

    /** The authority whose decision the first waiting dossiers need. */
    private Authority waitedFor(Actor actor, @Nullable Integer year) {
        return Arrays.stream(Authority.values())
                .filter(authority ->
                        candidates(actor, year, authority, null).stream().anyMatch(DecisionCandidate::isOpen))
                .findFirst()
                .orElse(Authority.PROVINCE_CHAIR);
    }

    @PostMapping("/quyet-dinh")
    Object create(
            Actor actor, @ModelAttribute("form") DecisionForm form, BindingResult errors, Model model, Flash flash) {
        return send(actor, form, errors, null, model, flash);
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/sua")
    String editForm(Actor actor, @PathVariable int decision, Model model) {
        var detail = decisions.detail(actor, decision);
        detail.mayChange().orThrow();
        if (detail.isRevocation()) {
            throw new NotFoundException("a prepared revocation is discarded and typed anew");
        }
        var form = DecisionForm.of(detail);
        if (detail.file() != null) {
            form.fileId = detail.file().toString();
            form.fileName = papers.name(actor, new FileId(detail.file()));
        }
        fill(actor, form, decision, candidates(actor, year(form), authority(form), decision), model);
        model.addAttribute("form", form);
        return "decision/register/form";
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/sua")
    Object update(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        decisions.detail(actor, decision).mayChange().orThrow();
        return send(actor, form, errors, decision, model, flash);
    }

    private Object send(
            Actor actor, DecisionForm form, BindingResult errors, @Nullable Integer number, Model model, Flash flash) {
        decisions.mayPrepare(actor).orThrow();
        var candidates = candidates(actor, year(form), authority(form), number);
        fill(actor, form, number, candidates, model);
        var in = new Inputs(errors);
        papers.keep(actor, form, in);
        var paper = form.paper(in, false);
        var lines = form.lines(in, candidates);
        return Submission.of(form, errors, "decision/register/form")
                .current(() -> DecisionForm.of(decisions.detail(actor, number == null ? 0 : number)))
                .checkedOn(() -> {
                    papers.show(actor, paper, number, model);
                    decisions.check(actor, DecisionKind.AWARD, paper, lines, number);
                    model.addAttribute("lines", lines);
                    model.addAttribute("early", decisions.early(actor, paper.decidedOn(), proposals(lines)));
                    return "decision/register/check";
                })
                .act(() -> {
                    papers.show(actor, paper, number, model);
                    if (number == null) {
                        return papers.recorded(
                                actor, paper, decisions.record(actor, DecisionKind.AWARD, paper, lines), flash);
                    }
                    decisions.change(actor, number, paper, lines, in.version(form.version));
                    flash.done("decision.changed", paper.paperNumber());
                    return "redirect:" + Addresses.decision(number);
                });
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/them")
    String additionForm(Actor actor, @PathVariable int decision, Model model) {
        var detail = decisions.detail(actor, decision);
        detail.mayAdd().orThrow();
        var years = decisions.candidateYears(actor);
        var form = new DecisionForm();
        form.authority = detail.authority().name();
        form.year = years.isEmpty() ? null : years.get(0).toString();
        form.version = Long.toString(detail.version());
        model.addAttribute("decision", detail);
        fill(actor, form, decision, candidates(actor, year(form), detail.authority(), null), model);
        model.addAttribute("form", form);
        return "decision/register/add";
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/them")
    Object add(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        var detail = decisions.detail(actor, decision);
        form.authority = detail.authority().name();
        var candidates = candidates(actor, year(form), detail.authority(), null);
        model.addAttribute("decision", detail);
        fill(actor, form, decision, candidates, model);
        var in = new Inputs(errors);
        var lines = form.lines(in, candidates);
        var reason = in.requiredProse("reason", form.reason, "decision.step.reason", 1000);
        var version = in.version(form.version);
        return Submission.of(form, errors, "decision/register/add")
                .checkedOn(() -> {
                    decisions.checkAddition(actor, decision, lines);
                    model.addAttribute("lines", lines);
                    model.addAttribute("early", decisions.early(actor, detail.decidedOn(), proposals(lines)));
                    return "decision/register/add-check";
                })
                .act(() -> {
                    decisions.add(actor, decision, lines, reason, version);
                    flash.done("decision.added", lines.size());
                    return "redirect:" + Addresses.decision(decision);
                });
    }

    private static List<UUID> proposals(List<LineDraft> lines) {
        return lines.stream().map(LineDraft::proposal).toList();
    }

    private List<DecisionCandidate> candidates(
            Actor actor, @Nullable Integer year, Authority authority, @Nullable Integer except) {
        return year == null ? List.of() : decisions.candidates(actor, new EmulationYear(year), authority, except);
    }

    private void fill(
            Actor actor, DecisionForm form, @Nullable Integer number, List<DecisionCandidate> candidates, Model model) {
        model.addAttribute("action", number == null ? Addresses.DECISIONS : Addresses.decision(number) + "/sua");
        model.addAttribute("number", number);
        model.addAttribute("grantable", awards.grantable(authority(form)));
        model.addAttribute("afterCouncil", awards.afterCouncil());
        model.addAttribute("years", decisions.candidateYears(actor));
        model.addAttribute("registersAtOnce", decisions.registersAtOnce(actor));
        model.addAttribute(
                "candidates",
                candidates.stream().filter(DecisionCandidate::isOpen).toList());
        model.addAttribute(
                "others",
                candidates.stream().filter(candidate -> !candidate.isOpen()).toList());
    }

    private static @Nullable Integer year(DecisionForm form) {
        if (form.year == null || !form.year.matches("\\d{4}")) {
            return null;
        }
        var year = Integer.parseInt(form.year);
        return year < EmulationYear.FIRST || year > EmulationYear.LAST ? null : year;
    }

    private static Authority authority(DecisionForm form) {
        return Arrays.stream(Authority.values())
                .filter(authority -> authority.name().equals(form.authority))
                .findFirst()
                .orElse(Authority.PROVINCE_CHAIR);
    }
}
