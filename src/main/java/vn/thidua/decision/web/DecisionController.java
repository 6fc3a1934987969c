package vn.thidua.decision.web;

import java.util.Map;
import java.util.Objects;
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
import vn.thidua.decision.DecisionDetail;
import vn.thidua.decision.Decisions;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.web.FileResponse;
import vn.thidua.document.web.Upload;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The board's register of decisions, and the steps of each. */
@Controller
@Navigation(Section.DECISIONS)
class DecisionController {
    private final Decisions decisions;
    private final Files files;
    private final DecisionPapers papers;
    private final AwardNames awards;

    DecisionController(Decisions decisions, Files files, DecisionPapers papers, AwardNames awards) {
        this.decisions = decisions;
        this.files = files;
        this.papers = papers;
        this.awards = awards;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        return awards.names();
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

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}")
    String show(Actor actor, @PathVariable int decision, Model model) {
        show(actor, decision, new DecisionStepForm(), model);
        return "decision/register/show";
    }

    private DecisionDetail show(Actor actor, int decision, DecisionStepForm form, Model model) {
        var detail = decisions.detail(actor, decision);
        if (form.version == null) {
            form.version = Long.toString(detail.version());
        }
        model.addAttribute("decision", detail);
        model.addAttribute("form", form);
        if (detail.file() != null) {
            model.addAttribute("fileName", papers.name(actor, new FileId(detail.file())));
        }
        return detail;
    }

    /** What the public will read, before it does. */
    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/cong-bo")
    String publication(Actor actor, @PathVariable int decision, Model model) {
        show(actor, decision, new DecisionStepForm(), model).mayPublish().orThrow();
        return "decision/register/publish";
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

    @PostMapping("/quyet-dinh/{decision:\\d{1,9}}/tep")
    Object attach(
            Actor actor,
            @PathVariable int decision,
            @ModelAttribute("form") DecisionStepForm form,
            BindingResult errors,
            Model model,
            Flash flash) {
        show(actor, decision, form, model);
        var in = new Inputs(errors);
        var version = in.version(form.version);
        var file = Upload.of(form.file);
        if (file == null) {
            in.reject("file", "file.none");
        }
        return Submission.of(form, errors, "decision/register/show").act(() -> {
            var chosen = Objects.requireNonNull(file);
            decisions.attach(actor, decision, chosen.name(), chosen.content(), version);
            flash.done("decision.attached");
            return "redirect:" + Addresses.decision(decision);
        });
    }

    @GetMapping("/quyet-dinh/{decision:\\d{1,9}}/tep")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable int decision) {
        var file = decisions.file(actor, decision);
        if (file == null) {
            throw new NotFoundException("file of decision " + decision);
        }
        return FileResponse.attachment(files.open(actor, new FileId(file)));
    }
}
