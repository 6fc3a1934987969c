package vn.thidua.decision.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The board's register of decisions. A form is shown as a check page before it acts. */
@Controller
@Navigation(Section.DECISIONS)
class DecisionController {
    private final Decisions decisions;
    private final Files files;
    private final Rulebook rulebook;
    private final Messages messages;
    private final Clock clock;

    DecisionController(Decisions decisions, Files files, Rulebook rulebook, Messages messages, Clock clock) {
        this.decisions = decisions;
        this.files = files;
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        var names = new TreeMap<String, String>();
        rulebook.knownAwardTypes(LocalDate.now(clock)).forEach((code, type) -> names.put(code, type.name()));
        return names;
    }

    /** The awards this authority may give, for a line that gives another one than was proposed. */
    private Map<String, String> grantable(Authority authority) {
        var names = new TreeMap<String, String>();
        rulebook.awardTypes(LocalDate.now(clock)).stream()
                .filter(authority::decides)
                .forEach(type -> names.put(type.code(), type.name()));
        return names;
    }

    @ModelAttribute("authorities")
    List<Option> authorities() {
        return Arrays.stream(Authority.values())
                .map(authority -> new Option(authority.name(), messages.label(authority)))
                .toList();
    }

    @GetMapping("/quyet-dinh")
    String index(
            Actor actor,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("decisions", decisions.list(actor, year, words, page));
        model.addAttribute("years", decisions.years(actor));
        model.addAttribute("year", year);
        model.addAttribute("q", words);
        model.addAttribute("mayPrepare", decisions.mayPrepare(actor));
        return "decision/register/index";
    }

    @GetMapping("/quyet-dinh/moi")
    String newForm(
            Actor actor,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "cap", required = false) @Nullable Authority authority,
            Model model) {
        var years = decisions.candidateYears(actor);
        var chosen = year != null && years.contains(year) ? year : years.isEmpty() ? null : years.get(0);
        var by = authority == null ? Authority.PROVINCE_CHAIR : authority;
        var candidates = candidates(actor, chosen, by, null);
        var form = DecisionForm.of(by, chosen, candidates);
        fill(actor, form, null, candidates, model);
        model.addAttribute("form", form);
        return "decision/register/form";
    }

    @PostMapping("/quyet-dinh")
    Object create(
            Actor actor,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam(name = "back", required = false) @Nullable String back,
            Model model,
            Flash flash) {
        return send(actor, form, errors, back, null, model, flash);
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
            form.fileName = fileName(actor, new FileId(detail.file()));
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
            @RequestParam(name = "back", required = false) @Nullable String back,
            Model model,
            Flash flash) {
        decisions.detail(actor, decision).mayChange().orThrow();
        return send(actor, form, errors, back, decision, model, flash);
    }

    private Object send(
            Actor actor,
            DecisionForm form,
            BindingResult errors,
            @Nullable String back,
            @Nullable Integer number,
            Model model,
            Flash flash) {
        decisions.mayPrepare(actor).orThrow();
        var candidates = candidates(actor, year(form), authority(form), number);
        fill(actor, form, number, candidates, model);
        if (back != null) {
            form.confirmed = null;
            return "decision/register/form";
        }
        var in = new Inputs(errors);
        form.paper(in, false);
        var lines = form.lines(in, candidates);
        return Submission.of(form, errors, "decision/register/form")
                .current(() -> DecisionForm.of(decisions.detail(actor, number == null ? 0 : number)))
                .act(() -> {
                    upload(actor, form);
                    var paper = form.paper(in, false);
                    model.addAttribute("twin", decisions.twinAddress(actor, paper, number));
                    if (form.confirmed == null) {
                        decisions.check(actor, DecisionKind.AWARD, paper, lines, number);
                        model.addAttribute("paper", paper);
                        model.addAttribute("lines", lines);
                        return "decision/register/check";
                    }
                    if (number == null) {
                        var recorded = decisions.record(actor, DecisionKind.AWARD, paper, lines);
                        flash.done(
                                decisions.registersAtOnce(actor) ? "decision.registered" : "decision.prepared",
                                paper.paperNumber());
                        return "redirect:" + Addresses.decision(recorded);
                    }
                    decisions.change(actor, number, paper, lines, in.version(form.version));
                    flash.done("decision.changed", paper.paperNumber());
                    return "redirect:" + Addresses.decision(number);
                });
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}")
    String show(Actor actor, @PathVariable int decision, Model model) {
        show(actor, decision, new DecisionStepForm(), model);
        return "decision/register/show";
    }

    private void show(Actor actor, int decision, DecisionStepForm form, Model model) {
        var detail = decisions.detail(actor, decision);
        if (form.version == null) {
            form.version = Long.toString(detail.version());
        }
        model.addAttribute("decision", detail);
        model.addAttribute("form", form);
        if (detail.file() != null) {
            model.addAttribute("fileName", fileName(actor, new FileId(detail.file())));
        }
    }

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/chuyen")
    Object move(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionStepForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        show(actor, decision, form, model);
        var in = new Inputs(errors);
        var version = in.version(form.version);
        var step = form.step == null ? "" : form.step;
        var reason = step.equals("UNPUBLISH") || step.equals("DISCARD") ? form.reason(in) : "";
        return Submission.of(form, errors, "decision/register/show").act(() -> {
            switch (step) {
                case "REGISTER" -> decisions.register(actor, decision, version);
                case "PUBLISH" -> decisions.publish(actor, decision, version);
                case "UNPUBLISH" -> decisions.unpublish(actor, decision, reason, version);
                case "DISCARD" -> decisions.discard(actor, decision, reason, version);
                default -> throw new NotFoundException("step " + step);
            }
            flash.done("decision.step." + step);
            return "redirect:" + (step.equals("DISCARD") ? Addresses.DECISIONS : Addresses.decision(decision));
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
        var candidates = candidates(actor, year(form), detail.authority(), null);
        model.addAttribute("decision", detail);
        fill(actor, form, decision, candidates, model);
        var in = new Inputs(errors);
        var lines = form.lines(in, candidates);
        var version = in.version(form.version);
        return Submission.of(form, errors, "decision/register/add").act(() -> {
            decisions.add(actor, decision, lines, version);
            flash.done("decision.added", lines.size());
            return "redirect:" + Addresses.decision(decision);
        });
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
        form.paper(in, true);
        var lines = form.revocations(detail);
        return Submission.of(form, errors, "decision/register/revoke").act(() -> {
            upload(actor, form);
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

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/dong/{position:\\d{1,6}}")
    String correctionForm(Actor actor, @PathVariable int decision, @PathVariable int position, Model model) {
        var detail = decisions.detail(actor, decision);
        var line = detail.correctable(position).orElseThrow(() -> new NotFoundException("line " + position));
        model.addAttribute("decision", detail);
        model.addAttribute("line", line);
        model.addAttribute("form", CorrectionForm.of(line, detail.version()));
        correctionChoices(detail.authority(), model);
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
        model.addAttribute("line", detail.correctable(position).orElse(null));
        correctionChoices(detail.authority(), model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        var version = in.version(form.version);
        return Submission.of(form, errors, "decision/register/correct").act(() -> {
            decisions.correct(actor, decision, position, command, version);
            flash.done("decision.line-corrected");
            return "redirect:" + Addresses.decision(decision);
        });
    }

    private void correctionChoices(Authority authority, Model model) {
        model.addAttribute(
                "kinds",
                List.of(
                        new Option("KEEP", messages.text("decision.correction.keep")),
                        new Option(CorrectionForm.REMOVE, messages.text("decision.correction.remove"))));
        model.addAttribute(
                "awardOptions",
                grantable(authority).entrySet().stream()
                        .map(award -> new Option(award.getKey(), award.getValue()))
                        .toList());
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/tep")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable int decision) {
        var file = decisions.file(actor, decision);
        if (file == null) {
            throw new NotFoundException("file of decision " + decision);
        }
        return FileResponse.attachment(files.open(actor, new FileId(file)));
    }

    private void upload(Actor actor, DecisionForm form) {
        var file = form.file;
        if (file == null || file.isEmpty()) {
            return;
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            var stored = files.store(actor, name, file.getBytes());
            form.fileId = stored.toString();
            form.fileName = fileName(actor, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String fileName(Actor actor, FileId file) {
        return files.summaries(actor, List.of(file)).stream()
                .map(summary -> summary.name())
                .findFirst()
                .orElse(null);
    }

    private List<DecisionCandidate> candidates(
            Actor actor, @Nullable Integer year, Authority authority, @Nullable Integer except) {
        return year == null ? List.of() : decisions.candidates(actor, new EmulationYear(year), authority, except);
    }

    private void fill(
            Actor actor, DecisionForm form, @Nullable Integer number, List<DecisionCandidate> candidates, Model model) {
        model.addAttribute("action", number == null ? Addresses.DECISIONS : Addresses.decision(number) + "/sua");
        model.addAttribute("number", number);
        model.addAttribute("grantable", grantable(authority(form)));
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
