package vn.thidua.pledge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RefusedException;
import vn.thidua.organization.Letterheads;
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.PledgeView;
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

/** The pledge of a bloc and year: reading, writing, signatures, results, the list to print. */
@Controller
@RequestMapping("/khoi/{khoi}/{nam}/giao-uoc")
@Navigation(Section.BLOCS)
class PledgeController {
    private final Pledges pledges;
    private final BlocYears blocYears;
    private final Letterheads letterheads;
    private final Messages messages;
    private final Clock clock;

    PledgeController(Pledges pledges, BlocYears blocYears, Letterheads letterheads, Messages messages, Clock clock) {
        this.pledges = pledges;
        this.blocYears = blocYears;
        this.letterheads = letterheads;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = page(actor, khoi, nam, model);
        model.addAttribute("header", blocYears.header(actor, page.scope()));
        return "pledge/pledge/show";
    }

    @GetMapping("/in")
    String print(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = page(actor, khoi, nam, model);
        var pledge = page.pledge();
        var signed = pledge == null ? null : pledge.signedOn();
        // a pledge whose day is not known was signed at the beginning of its year
        model.addAttribute(
                "head",
                letterheads.of(
                        actor,
                        page.scope().province(),
                        signed == null ? LocalDate.of(nam.value(), 1, 1) : signed.latest()));
        model.addAttribute("printedAt", Instant.now(clock));
        return "pledge/pledge/print";
    }

    @GetMapping("/sua")
    String edit(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam(name = "tu", required = false) @Nullable EmulationYear from,
            Model model) {
        var page = page(actor, khoi, nam, model);
        page.writing().orThrow();
        var template = from == null || page.pledge() != null
                ? null
                : pledges.template(actor, page.scope(), from).orElse(null);
        model.addAttribute("form", template == null ? PledgeForm.of(page.pledge()) : PledgeForm.from(template));
        model.addAttribute("startedFrom", template == null ? null : from);
        choices(actor, page, model);
        return "pledge/pledge/form";
    }

    @PostMapping("/sua")
    Object write(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") PledgeForm form,
            BindingResult errors,
            @RequestParam(name = "them-dong", required = false) @Nullable String moreLines,
            Flash flash,
            Model model) {
        var page = page(actor, khoi, nam, model);
        page.writing().orThrow();
        choices(actor, page, model);
        if (moreLines != null) {
            form.withSpareLines();
            model.addAttribute("added", true);
            return "pledge/pledge/form";
        }
        var command = form.toCommand(new Inputs(errors), page.scope().id());
        return Submission.of(form, errors, "pledge/pledge/form")
                .current(() ->
                        PledgeForm.of(pledges.detail(actor, page.scope().id()).pledge()))
                .act(() -> {
                    pledges.write(actor, command);
                    flash.done("pledge.written", nam.toString());
                    return "redirect:" + page.address();
                });
    }

    @GetMapping("/ky")
    String signatures(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = page(actor, khoi, nam, model);
        model.addAttribute("header", blocYears.header(actor, page.scope()));
        return "pledge/signature/index";
    }

    @GetMapping("/ky/tat-ca")
    String signAllCheck(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = page(actor, khoi, nam, model);
        page.signing().orThrow();
        var form = new SignAllForm();
        var pledge = page.pledge();
        form.signedOn = pledge == null ? "" : Formats.partial(pledge.signedOn());
        page.unrecorded().forEach(unit -> form.units.add(unit.unit().value().toString()));
        model.addAttribute("form", form);
        model.addAttribute("unitOptions", options(page.unrecorded()));
        return "pledge/signature/all";
    }

    @PostMapping("/ky/tat-ca")
    Object signAll(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") SignAllForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = page(actor, khoi, nam, model);
        page.signing().orThrow();
        model.addAttribute("unitOptions", options(page.unrecorded()));
        var command = form.toCommand(new Inputs(errors), page.scope().id());
        return Submission.of(form, errors, "pledge/signature/all").act(() -> {
            var batch = pledges.signAll(actor, command);
            flash.undo(
                    "pledge.signed-all",
                    page.address() + "/ky/hoan-tac/" + batch,
                    command.units().size());
            return "redirect:" + page.address() + "/ky";
        });
    }

    @PostMapping("/ky/hoan-tac/{lan}")
    String undo(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable UUID lan,
            Flash flash) {
        var scope = blocYears.scope(actor, khoi.number(), nam);
        flash.done("pledge.signing-undone", pledges.undoSigning(actor, scope.id(), lan));
        return "redirect:" + pledges.detail(actor, scope.id()).address() + "/ky";
    }

    @GetMapping("/ky/{donVi}")
    String signature(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable NumberedSlug donVi,
            Model model) {
        var page = page(actor, khoi, nam, model);
        var unit = unit(page, donVi);
        unit.signing().orThrow();
        model.addAttribute("unit", unit);
        model.addAttribute("states", states());
        model.addAttribute("form", SignatureForm.of(unit));
        return "pledge/signature/form";
    }

    @PostMapping("/ky/{donVi}")
    Object sign(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = page(actor, khoi, nam, model);
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
                    return "redirect:" + page.address() + "/ky";
                });
    }

    @GetMapping("/ket-qua")
    String results(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = page(actor, khoi, nam, model);
        page.results().orThrow();
        model.addAttribute("form", ResultsForm.of(pledge(page)));
        return "pledge/result/form";
    }

    @PostMapping("/ket-qua")
    Object recordResults(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ResultsForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var page = page(actor, khoi, nam, model);
        page.results().orThrow();
        var command = form.toCommand(new Inputs(errors), page.scope().id());
        return Submission.of(form, errors, "pledge/result/form")
                .current(() ->
                        ResultsForm.of(pledge(pledges.detail(actor, page.scope().id()))))
                .act(() -> {
                    pledges.recordResults(actor, command);
                    flash.done("pledge.results-recorded", nam.toString());
                    return "redirect:" + page.address();
                });
    }

    private PledgeDetail page(Actor actor, NumberedSlug khoi, EmulationYear nam, Model model) {
        var page = pledges.detail(actor, khoi.number(), nam);
        model.addAttribute("page", page);
        model.addAttribute("place", page.scope());
        return page;
    }

    private void choices(Actor actor, PledgeDetail page, Model model) {
        model.addAttribute(
                "extents",
                Arrays.stream(Extent.values())
                        .map(extent -> new Option(extent.name(), messages.label(extent)))
                        .toList());
        model.addAttribute(
                "occasions",
                Arrays.stream(Occasion.values())
                        .map(occasion -> new Option(occasion.name(), messages.label(occasion)))
                        .toList());
        model.addAttribute(
                "conferences",
                pledges.conferences(actor, page.scope().id()).stream()
                        .map(choice ->
                                new Option(choice.id().toString(), choice.title() + " (" + choice.number() + ")"))
                        .toList());
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

    private static PledgeView pledge(PledgeDetail page) {
        var pledge = page.pledge();
        if (pledge == null) {
            throw new RefusedException("pledge.refused.none");
        }
        return pledge;
    }
}
