package vn.thidua.bloc.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Openings;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Closing a year of a bloc, and opening it again. */
@Controller
@Navigation(Section.BLOCS)
class ClosingController {
    private static final String PAGE = "bloc/year/close";
    private static final String CLOSE = "CLOSE";
    private static final String REOPEN = "REOPEN";
    private final BlocYears years;
    private final Openings openings;

    ClosingController(BlocYears years, Openings openings) {
        this.years = years;
        this.openings = openings;
    }

    @GetMapping("/khoi/{khoi}/{nam}/khoa")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var header = years.header(actor, years.scope(actor, khoi.number(), nam));
        (header.scope().closed() ? header.reopening() : header.closing()).orThrow();
        var form = new ClosingForm();
        form.step = header.scope().closed() ? REOPEN : CLOSE;
        form.version = Long.toString(header.version());
        model.addAttribute("form", form);
        model.addAttribute("header", header);
        return PAGE;
    }

    @PostMapping("/khoi/{khoi}/{nam}/chuyen")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        model.addAttribute("header", years.header(actor, scope));
        var in = new Inputs(errors);
        boolean reopen = REOPEN.equals(form.step);
        if (!reopen && !CLOSE.equals(form.step)) {
            in.reject("", "bloc.step.unknown");
        }
        var reason = reopen ? in.requiredProse("reason", form.reason, "bloc.reopen-reason", 2000) : "";
        return Submission.of(form, errors, PAGE).act(() -> {
            if (reopen) {
                openings.reopen(actor, scope.id(), reason, in.version(form.version));
                flash.done("bloc.year-reopened", nam.toString());
            } else {
                openings.close(actor, scope.id(), in.version(form.version));
                flash.done("bloc.year-closed", nam.toString());
            }
            return "redirect:" + scope.address();
        });
    }
}
