package vn.thidua.bloc.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.BlocTrail;
import vn.thidua.web.Happening;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** One bloc in one year: its members, and what was done to it. */
@Controller
@Navigation(Section.BLOCS)
class BlocYearController {
    private final BlocYears years;
    private final ObjectProvider<BlocTrail> trail;

    BlocYearController(BlocYears years, ObjectProvider<BlocTrail> trail) {
        this.years = years;
        this.trail = trail;
    }

    @GetMapping("/khoi/{khoi}/{nam}")
    String show(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var header = years.header(actor, scope);
        model.addAttribute("header", header);
        model.addAttribute("members", years.members(actor, header));
        return "bloc/year/show";
    }

    @GetMapping("/khoi/{khoi}/{nam}/lich-su")
    String history(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        model.addAttribute("header", years.header(actor, scope));
        var reader = trail.getIfAvailable();
        model.addAttribute(
                "happenings",
                reader == null
                        ? List.<Happening>of()
                        : reader.of(actor, scope.bloc().value(), nam.value()));
        return "bloc/year/history";
    }
}
