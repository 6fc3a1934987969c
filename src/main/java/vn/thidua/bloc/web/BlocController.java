package vn.thidua.bloc.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocFilter;
import vn.thidua.bloc.BlocKind;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.organization.ProvinceView;
import vn.thidua.organization.Provinces;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The register of blocs. */
@Controller
@Navigation(Section.BLOCS)
class BlocController {
    private static final String FORM = "bloc/bloc/form";
    private final Blocs blocs;
    private final BlocYears years;
    private final Provinces provinces;
    private final Messages messages;

    BlocController(Blocs blocs, BlocYears years, Provinces provinces, Messages messages) {
        this.blocs = blocs;
        this.years = years;
        this.provinces = provinces;
        this.messages = messages;
    }

    @GetMapping("/khoi")
    String index(
            Actor actor,
            @RequestParam(required = false) @Nullable String nam,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sap,
            @RequestParam(defaultValue = "1") String trang,
            Model model) {
        var filter = BlocFilter.parse(BlocListPage.year(nam), q, sap, BlocListPage.number(trang));
        model.addAttribute(
                "page",
                BlocListPage.of(
                        Addresses.BLOCS,
                        blocs.list(actor, filter),
                        blocs.years(actor),
                        filter,
                        provinces.all(actor).stream().collect(Collectors.toMap(ProvinceView::id, ProvinceView::name)),
                        blocs.judgeCreating(actor)));
        return "bloc/bloc/index";
    }

    @GetMapping("/khoi/moi")
    String newForm(Actor actor, Model model) {
        blocs.judgeCreating(actor).orThrow();
        model.addAttribute("form", BlocForm.empty());
        return form(actor, model, null);
    }

    @PostMapping("/khoi")
    Object create(Actor actor, @ModelAttribute("form") BlocForm form, BindingResult errors, Flash flash, Model model) {
        blocs.judgeCreating(actor).orThrow();
        form(actor, model, null);
        var command = form.toCreate(actor, new Inputs(errors));
        return Submission.of(form, errors, FORM).act(() -> {
            var bloc = blocs.detail(actor, blocs.create(actor, command));
            flash.done("bloc.created", bloc.name());
            var year = command.firstYear();
            return "redirect:"
                    + (year == null
                            ? Addresses.bloc(bloc.number(), bloc.name())
                            : Addresses.blocMembers(bloc.number(), bloc.name(), year.value()));
        });
    }

    /** The address without a year goes to the latest open one, never to the clock's (RULINGS 12). */
    @GetMapping("/khoi/{khoi}")
    String show(Actor actor, @PathVariable NumberedSlug khoi, Model model) {
        var latest = years.latest(actor, khoi.number());
        if (latest.isPresent()) {
            return "redirect:" + latest.get().address();
        }
        var bloc = blocs.detail(actor, khoi.number());
        model.addAttribute("bloc", bloc);
        model.addAttribute("opening", Addresses.blocNewYear(bloc.number(), bloc.name()));
        model.addAttribute("verdict", blocs.judgeRevising(actor, bloc.province()));
        return "bloc/bloc/show";
    }

    @GetMapping("/khoi/{khoi}/sua")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, Model model) {
        var bloc = blocs.detail(actor, khoi.number());
        blocs.judgeRevising(actor, bloc.province()).orThrow();
        model.addAttribute("form", BlocForm.of(bloc));
        model.addAttribute("place", bloc);
        return form(actor, model, Addresses.bloc(bloc.number(), bloc.name()));
    }

    @PostMapping("/khoi/{khoi}/sua")
    Object update(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @ModelAttribute("form") BlocForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var bloc = blocs.detail(actor, khoi.number());
        blocs.judgeRevising(actor, bloc.province()).orThrow();
        form(actor, model, Addresses.bloc(bloc.number(), bloc.name()));
        var command = form.toRevise(bloc.id(), new Inputs(errors));
        return Submission.of(form, errors, FORM)
                .current(() -> BlocForm.of(blocs.detail(actor, bloc.id())))
                .act(() -> {
                    blocs.revise(actor, command);
                    flash.done("bloc.revised");
                    return "redirect:" + Addresses.bloc(bloc.number(), command.name());
                });
    }

    private String form(Actor actor, Model model, @Nullable String address) {
        model.addAttribute("address", address);
        model.addAttribute(
                "kinds",
                Arrays.stream(BlocKind.values())
                        .map(kind -> new Option(kind.name(), messages.label(kind)))
                        .toList());
        model.addAttribute(
                "provinces",
                actor.province() != null
                        ? List.of()
                        : provinces.all(actor).stream()
                                .map(province -> new Option(province.id().toString(), province.choice()))
                                .toList());
        return FORM;
    }
}
