package vn.thidua.bloc.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Rotations;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** Who led when, and who comes next. */
@Controller
@Navigation(Section.BLOCS)
class RotationController {
    private final BlocYears years;
    private final Officers officers;
    private final Rotations rotations;
    private final Messages messages;

    RotationController(BlocYears years, Officers officers, Rotations rotations, Messages messages) {
        this.years = years;
        this.officers = officers;
        this.rotations = rotations;
        this.messages = messages;
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien")
    String show(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var header = years.header(actor, scope);
        model.addAttribute("header", header);
        model.addAttribute("rotation", rotations.view(actor, scope));
        model.addAttribute("acting", officers.judgeActing(actor, scope));
        model.addAttribute("actingAct", ActingAct.of(messages, header.officers()));
        model.addAttribute("address", Addresses.rotation(scope.number(), scope.name(), nam.value()));
        return "bloc/rotation/show";
    }
}
