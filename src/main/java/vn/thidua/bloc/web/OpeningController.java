package vn.thidua.bloc.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocDetail;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.Openings;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** A new year of a bloc: the members to be copied are shown, one press opens it. */
@Controller
@Navigation(Section.BLOCS)
class OpeningController {
    private static final String PAGE = "bloc/year/open";
    private final Blocs blocs;
    private final BlocYears years;
    private final Openings openings;

    OpeningController(Blocs blocs, Openings openings, BlocYears years) {
        this.blocs = blocs;
        this.years = years;
        this.openings = openings;
    }

    @GetMapping("/khoi/{khoi}/nam-moi")
    String newForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @RequestParam(required = false) @Nullable String tu,
            Model model) {
        var bloc = blocs.detail(actor, khoi.number());
        var source = source(actor, bloc, tu);
        var form = new OpeningForm();
        if (source != null) {
            form.from = source.year().toString();
            form.year = firstFree(actor, bloc, source.year().next()).toString();
        }
        model.addAttribute("form", form);
        return page(actor, bloc, source, form, model);
    }

    private EmulationYear firstFree(Actor actor, BlocDetail bloc, EmulationYear year) {
        return years.find(actor, bloc.id(), year).isEmpty() ? year : firstFree(actor, bloc, year.next());
    }

    private String page(Actor actor, BlocDetail bloc, @Nullable BlocYearScope source, OpeningForm form, Model model) {
        if (source == null) {
            blocs.judgeRevising(actor, bloc.province()).orThrow();
        } else {
            openings.judgeCopying(actor, source).orThrow();
        }
        model.addAttribute("bloc", bloc);
        model.addAttribute("address", Addresses.blocNewYear(bloc.number(), bloc.name()));
        model.addAttribute("back", Addresses.bloc(bloc.number(), bloc.name()));
        model.addAttribute("source", source);
        model.addAttribute(
                "mayOpenEmpty", blocs.judgeRevising(actor, bloc.province()).isAllowed());
        model.addAttribute("units", source == null ? List.of() : openings.copied(actor, source, target(source, form)));
        return PAGE;
    }

    private static EmulationYear target(BlocYearScope source, OpeningForm form) {
        var typed = BlocListPage.year(form.year);
        return typed == null ? source.year().next() : typed;
    }

    private @Nullable BlocYearScope source(Actor actor, BlocDetail bloc, @Nullable String year) {
        var asked = BlocListPage.year(year);
        return asked == null ? null : years.scope(actor, bloc.number(), asked);
    }

    @PostMapping("/khoi/{khoi}/nam-moi")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var bloc = blocs.detail(actor, khoi.number());
        var source = source(actor, bloc, form.from);
        page(actor, bloc, source, form, model);
        var in = new Inputs(errors);
        var year = in.requiredYear("year", form.year, "bloc.year");
        if (in.ok() && years.find(actor, bloc.id(), year).isPresent()) {
            in.reject("year", "constraint.bloc_year_one_a_year");
        }
        return Submission.of(form, errors, PAGE).act(() -> {
            if (source == null) {
                openings.open(actor, bloc.id(), year);
            } else {
                openings.openByCopying(actor, source.id(), year);
            }
            flash.done("bloc.year-opened", year.toString());
            return "redirect:" + Addresses.blocYear(bloc.number(), bloc.name(), year.value());
        });
    }
}
