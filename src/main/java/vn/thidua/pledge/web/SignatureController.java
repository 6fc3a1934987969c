package vn.thidua.pledge.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.Pledges;
import vn.thidua.pledge.SignatureState;
import vn.thidua.pledge.UnitSignature;
import vn.thidua.web.Flash;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Who has signed the pledge of a bloc and year. */
@Controller
@RequestMapping("/khoi/{khoi}/{nam}/giao-uoc/ky")
@Navigation(Section.BLOCS)
class SignatureController {
    private static final String SIGNATURES = "/ky";
    private final Pledges pledges;
    private final PledgePage pages;
    private final BlocYears blocYears;
    private final Messages messages;

    SignatureController(Pledges pledges, PledgePage pages, BlocYears blocYears, Messages messages) {
        this.pledges = pledges;
        this.pages = pages;
        this.blocYears = blocYears;
        this.messages = messages;
    }

    @GetMapping
    String signatures(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = pages.of(actor, khoi, nam, model);
        model.addAttribute("header", blocYears.header(actor, page.scope()));
        return "pledge/signature/index";
    }

    @GetMapping("/tat-ca")
    String signAllCheck(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = pages.of(actor, khoi, nam, model);
        page.signing().orThrow();
        var form = new SignAllForm();
        var pledge = page.pledge();
        form.signedOn = pledge == null ? "" : Formats.partial(pledge.signedOn());
        page.unrecorded().forEach(unit -> form.units.add(unit.unit().value().toString()));
        model.addAttribute("form", form);
        model.addAttribute("unitOptions", options(page.unrecorded()));
        return "pledge/signature/all";
    }

    @PostMapping("/tat-ca")
    Object signAll(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") SignAllForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = pages.of(actor, khoi, nam, model);
        page.signing().orThrow();
        model.addAttribute("unitOptions", options(page.unrecorded()));
        var command = form.toCommand(new Inputs(errors), page.scope().id());
        return Submission.of(form, errors, "pledge/signature/all").act(() -> {
            var batch = pledges.signAll(actor, command);
            flash.undo(
                    "pledge.signed-all",
                    page.address() + SIGNATURES + "/hoan-tac/" + batch,
                    command.units().size());
            return "redirect:" + page.address() + SIGNATURES;
        });
    }

    @PostMapping("/hoan-tac/{lan}")
    String undo(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable UUID lan,
            Flash flash) {
        var scope = blocYears.scope(actor, khoi.number(), nam);
        flash.done("pledge.signing-undone", pledges.undoSigning(actor, scope.id(), lan));
        return "redirect:" + pledges.detail(actor, scope.id()).address() + SIGNATURES;
    }

    @GetMapping("/{donVi}")
    String signature(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable NumberedSlug donVi,
            Model model) {
        var page = pages.of(actor, khoi, nam, model);
        var unit = unit(page, donVi);
        unit.signing().orThrow();
        model.addAttribute("unit", unit);
        model.addAttribute("states", states());
        model.addAttribute("form", SignatureForm.of(unit));
        return "pledge/signature/form";
    }

    @PostMapping("/{donVi}")
    Object sign(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = pages.of(actor, khoi, nam, model);
        var unit = unit(page, donVi);
        unit.signing().orThrow();
        model.addAttribute("unit", unit);
        model.addAttribute("states", states());
        var command = form.toCommand(new Inputs(errors), page.scope().id(), unit.unit());
        return Submission.of(form, errors, "pledge/signature/form")
                .current(() ->
                        SignatureForm.of(unit(pledges.detail(actor, page.scope().id()), donVi)))
                .act(() -> {
                    pledges.sign(actor, command);
                    flash.done("pledge.signed", unit.name());
                    return "redirect:" + page.address() + SIGNATURES;
                });
    }

    private List<Option> states() {
        return Arrays.stream(SignatureState.values())
                .map(state -> new Option(state.name(), messages.label(state)))
                .toList();
    }

    private static List<Option> options(List<UnitSignature> units) {
        return units.stream()
                .map(unit -> new Option(unit.unit().value().toString(), unit.name()))
                .toList();
    }

    private static UnitSignature unit(PledgeDetail page, NumberedSlug number) {
        return page.units().stream()
                .filter(unit -> unit.number() == number.number())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + number.number()));
    }
}
