package vn.thidua.bloc.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Memberships;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The announced number of members, kept apart from the list. */
@Controller
@Navigation(Section.BLOCS)
class AnnouncementController {
    private static final String FORM = "bloc/member/announced";
    private final BlocYears years;
    private final Memberships memberships;

    AnnouncementController(BlocYears years, Memberships memberships) {
        this.years = years;
        this.memberships = memberships;
    }

    @GetMapping("/khoi/{khoi}/{nam}/so-don-vi")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var header = years.header(actor, years.scope(actor, khoi.number(), nam));
        header.editing().orThrow();
        model.addAttribute("form", AnnouncedForm.of(header));
        model.addAttribute("header", header);
        return FORM;
    }

    @PostMapping("/khoi/{khoi}/{nam}/so-don-vi")
    Object update(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") AnnouncedForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var header = years.header(actor, scope);
        header.editing().orThrow();
        model.addAttribute("header", header);
        var in = new Inputs(errors);
        var count = in.integer("count", form.count, "bloc.announced", 0, 999);
        var source = in.line("source", form.source, "bloc.announced-source", 300);
        var document = in.line("listDocument", form.listDocument, "bloc.list-document", 300);
        return Submission.of(form, errors, FORM)
                .current(() -> AnnouncedForm.of(years.header(actor, scope)))
                .act(() -> {
                    memberships.announce(actor, scope.id(), count, source, document, in.version(form.version));
                    flash.done("bloc.count-announced");
                    return "redirect:" + scope.address();
                });
    }
}
