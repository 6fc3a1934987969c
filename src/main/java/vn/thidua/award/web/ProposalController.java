package vn.thidua.award.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import vn.thidua.award.BlocLetters;
import vn.thidua.award.DossierContents;
import vn.thidua.award.PaperKind;
import vn.thidua.award.ProposalFilter;
import vn.thidua.award.ProposalLimits;
import vn.thidua.award.ProposalState;
import vn.thidua.award.ProposalStep;
import vn.thidua.award.Proposals;
import vn.thidua.bloc.Blocs;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The list of dossiers and the page of one. */
@Controller
@Navigation(Section.PROPOSALS)
class ProposalController {
    private final Proposals proposals;
    private final DossierContents contents;
    private final BlocLetters letters;
    private final ProposalLimits limits;
    private final Blocs blocs;

    ProposalController(
            Proposals proposals, DossierContents contents, BlocLetters letters, ProposalLimits limits, Blocs blocs) {
        this.proposals = proposals;
        this.contents = contents;
        this.letters = letters;
        this.limits = limits;
        this.blocs = blocs;
    }

    @GetMapping("/ho-so")
    String index(
            Actor actor,
            @RequestParam(name = "trang-thai", required = false) @Nullable String state,
            @RequestParam(name = "khoi", required = false) @Nullable String bloc,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "trang", required = false) @Nullable String page,
            Model model) {
        var chosen = Arrays.stream(ProposalState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        var shown = number(page);
        model.addAttribute("states", List.of(ProposalState.values()));
        model.addAttribute("state", chosen);
        model.addAttribute("blocs", blocs.choices(actor));
        model.addAttribute("bloc", number(bloc));
        model.addAttribute("year", number(year));
        model.addAttribute("query", query);
        model.addAttribute(
                "listing",
                proposals.list(
                        actor,
                        new ProposalFilter(chosen, number(bloc), number(year), query, shown == null ? 1 : shown)));
        return "award/proposal/index";
    }

    /** A filter typed by hand that is no number narrows nothing. */
    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}")
    String show(Actor actor, @PathVariable String so, @ModelAttribute("form") PaperForm form, Model model) {
        fill(actor, so, model);
        return "award/proposal/show";
    }

    void fill(Actor actor, String so, Model model) {
        var dossier = proposals.dossier(actor, so);
        model.addAttribute("dossier", dossier);
        var powers = proposals.powers(actor, dossier.id());
        model.addAttribute("steps", powers.offered(actor));
        model.addAttribute("editing", powers.editing());
        model.addAttribute("permitting", powers.permitting());
        model.addAttribute("open", powers.open());
        model.addAttribute("waits", powers.waits() ? dossier.next(proposals.canBeMadeAgain(actor, dossier)) : null);
        model.addAttribute(
                "next",
                powers.allows(ProposalStep.RECEIVE)
                        ? proposals.nextToReceive(actor, dossier.id()).orElse(null)
                        : null);
        model.addAttribute(
                "kinds",
                Stream.concat(dossier.missing().stream(), Arrays.stream(PaperKind.values()))
                        .distinct()
                        .toList());
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/sua")
    String editForm(Actor actor, @PathVariable String so, Model model) {
        var dossier = proposals.dossier(actor, so);
        proposals.mayEdit(actor, dossier.id()).orThrow();
        model.addAttribute("dossier", dossier);
        model.addAttribute("form", ProposalForm.of(dossier));
        return "award/proposal/form";
    }

    @PostMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/sua")
    Object update(
            Actor actor,
            @PathVariable String so,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var dossier = proposals.dossier(actor, so);
        model.addAttribute("dossier", dossier);
        var in = new Inputs(errors);
        var summary = in.prose("summary", form.summary, "award.summary", limits.summary());
        var achievements = in.prose("achievements", form.achievements, "award.achievements", limits.achievements());
        var version = in.version(form.version);
        return Submission.of(form, errors, "award/proposal/form")
                .current(() -> ProposalForm.of(proposals.dossier(actor, so)))
                .act(() -> {
                    contents.describe(actor, dossier.id(), summary, achievements, version);
                    flash.done("award.saved", so);
                    return "redirect:" + Addresses.proposal(so);
                });
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/lan-gui/{buoc:\\d{1,4}}")
    String sent(Actor actor, @PathVariable String so, @PathVariable int buoc, Model model) {
        model.addAttribute("sent", contents.sent(actor, so, buoc));
        return "award/proposal/sent";
    }

    @GetMapping("/ho-so/{so:[A-Z]+-\\d{4}-\\d+}/lan-gui/{buoc:\\d{1,4}}/to-trinh")
    ResponseEntity<byte[]> sentLetter(Actor actor, @PathVariable String so, @PathVariable int buoc) {
        return FileResponse.attachment(letters.openSent(actor, so, buoc));
    }
}
