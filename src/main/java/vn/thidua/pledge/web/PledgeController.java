package vn.thidua.pledge.web;

import java.util.Arrays;
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
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.Pledges;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The pledge of a bloc and year: reading and writing. */
@Controller
@RequestMapping("/khoi/{khoi}/{nam}/giao-uoc")
@Navigation(Section.BLOCS)
class PledgeController {
    private final Pledges pledges;
    private final PledgePage pages;
    private final BlocYears blocYears;
    private final Messages messages;

    PledgeController(Pledges pledges, PledgePage pages, BlocYears blocYears, Messages messages) {
        this.pledges = pledges;
        this.pages = pages;
        this.blocYears = blocYears;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = pages.of(actor, khoi, nam, model);
        model.addAttribute("header", blocYears.header(actor, page.scope()));
        return "pledge/pledge/show";
    }

    @GetMapping("/sua")
    String edit(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam(name = "tu", required = false) @Nullable EmulationYear from,
            Model model) {
        var page = pages.of(actor, khoi, nam, model);
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
        var page = pages.of(actor, khoi, nam, model);
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
}
