package vn.thidua.award.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.award.Check;
import vn.thidua.award.DossierContents;
import vn.thidua.award.PaperKind;
import vn.thidua.award.Proposals;
import vn.thidua.document.Files;
import vn.thidua.document.web.FileResponse;
import vn.thidua.document.web.Upload;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Papers of a dossier, explanations of its conditions, and the board's leave for the head to send its own. */
@Controller
@Navigation(Section.PROPOSALS)
class ProposalPaperController {
    private final Proposals proposals;
    private final DossierContents contents;
    private final ProposalController page;
    private final Files files;
    private final Messages messages;

    ProposalPaperController(
            Proposals proposals, DossierContents contents, ProposalController page, Files files, Messages messages) {
        this.proposals = proposals;
        this.contents = contents;
        this.page = page;
        this.files = files;
        this.messages = messages;
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/tep")
    Object create(
            Actor actor,
            @PathVariable String so,
            @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        page.fill(actor, so, model);
        var dossier = proposals.dossier(actor, so);
        proposals.mayEdit(actor, dossier.id()).orThrow();
        var in = new Inputs(errors);
        var kind = in.requiredChoice("kind", form.kind, "award.kind", PaperKind.class);
        var title = title(in, kind, form);
        var file = Upload.of(form.file);
        if (file == null) {
            in.reject("file", "file.none");
        } else if (!in.ok()) {
            rejectFile(actor, in, file);
        }
        return Submission.of(form, errors, "award/proposal/show").act(() -> {
            var chosen = Objects.requireNonNull(file);
            contents.attach(actor, dossier.id(), kind, title, chosen.name(), chosen.content());
            flash.done("award.attached", title);
            return "redirect:" + Addresses.proposal(so);
        });
    }

    /** A paper is called as its kind unless it gets a name of its own; of the kind "other" nobody knows what it is. */
    private String title(Inputs in, PaperKind kind, PaperForm form) {
        if (kind == PaperKind.OTHER) {
            return in.required("title", form.title, "award.title", 200);
        }
        var own = in.line("title", form.title, "award.title", 200);
        return own == null ? messages.label(kind) : own;
    }

    /** What is wrong with the file is told with the rest; one that is right has to be chosen again all the same. */
    private void rejectFile(Actor actor, Inputs in, Upload file) {
        try {
            files.check(actor, file.name(), file.content());
            in.reject("file", "file.again", file.name());
        } catch (RuleViolation e) {
            in.reject("file", e.key(), e.arguments().toArray());
        }
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/tep/{tep}")
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String so, @PathVariable UUID tep) {
        return FileResponse.attachment(contents.open(actor, so, tep));
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/tep/{tep}/bo")
    String remove(Actor actor, @PathVariable String so, @PathVariable UUID tep, Flash flash) {
        var dossier = proposals.dossier(actor, so);
        var title = dossier.papers().stream()
                .filter(paper -> paper.id().equals(tep))
                .map(paper -> paper.title())
                .findFirst()
                .orElse("");
        contents.detach(actor, dossier.id(), tep);
        flash.undo("award.removed", Addresses.proposal(so) + "/tep/" + tep + "/hoan-tac", title);
        return "redirect:" + Addresses.proposal(so);
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/tep/{tep}/hoan-tac")
    String restore(Actor actor, @PathVariable String so, @PathVariable UUID tep, Flash flash) {
        contents.restore(actor, proposals.dossier(actor, so).id(), tep);
        flash.done("award.restored");
        return "redirect:" + Addresses.proposal(so);
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/giai-trinh")
    Object explain(
            Actor actor,
            @PathVariable String so,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        model.addAttribute("dossier", proposals.dossier(actor, so));
        model.addAttribute("address", Addresses.proposal(so) + "/giai-trinh");
        var in = new Inputs(errors);
        var kind = in.requiredChoice("kind", form.kind, "award.explanation", Check.Kind.class);
        var text = in.requiredProse("reason", form.reason, "award.explanation", 2000);
        return Submission.of(form, errors, "award/proposal/reason").act(() -> {
            contents.explain(actor, proposals.dossier(actor, so).id(), kind, text);
            flash.done("award.explained");
            return "redirect:" + Addresses.proposal(so);
        });
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/cho-phep")
    Object permit(
            Actor actor,
            @PathVariable String so,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        model.addAttribute("dossier", proposals.dossier(actor, so));
        model.addAttribute("address", Addresses.proposal(so) + "/cho-phep");
        var in = new Inputs(errors);
        var reason = in.requiredProse("reason", form.reason, "award.reason", 2000);
        var version = in.version(form.version);
        return Submission.of(form, errors, "award/proposal/reason").act(() -> {
            proposals.permitOwnSending(actor, proposals.dossier(actor, so).id(), reason, version);
            flash.done("award.permitted");
            return "redirect:" + Addresses.proposal(so);
        });
    }
}
