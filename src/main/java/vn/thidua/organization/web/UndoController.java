package vn.thidua.organization.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.organization.RegistryActs;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Taking back a merger, a split, a pasted list or a removed alias. */
@Controller
@Navigation(Section.CATALOGUES)
class UndoController {
    private static final String VIEW = "organization/act/show";

    private final RegistryActs acts;

    UndoController(RegistryActs acts) {
        this.acts = acts;
    }

    @GetMapping("/don-vi/hoan-tac/{viec}")
    String show(Actor actor, @PathVariable UUID viec, Model model) {
        put(actor, viec, model);
        model.addAttribute("form", new UndoForm());
        return VIEW;
    }

    @PostMapping("/don-vi/hoan-tac/{viec}")
    Object undo(
            Actor actor,
            @PathVariable UUID viec,
            @ModelAttribute("form") UndoForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        put(actor, viec, model);
        var reason = new Inputs(errors).line("reason", form.reason, "reason", 500);
        return Submission.of(form, errors, VIEW).act(() -> {
            acts.undo(actor, viec, reason);
            flash.done("organization.act-undone");
            return "redirect:" + Addresses.ORGANIZATIONS;
        });
    }

    private void put(Actor actor, UUID id, Model model) {
        var act = acts.find(actor, id);
        model.addAttribute("act", act);
        model.addAttribute("mayUndo", acts.mayUndo(actor, act));
    }
}
