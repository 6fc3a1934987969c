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
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.ProvinceMerger;
import vn.thidua.organization.Provinces;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** A merger of provinces recorded wrongly: put right, or taken back. Found by the province that came of it. */
@Controller
@Navigation(Section.CATALOGUES)
class ProvinceMergerController {
    private static final String CORRECTION = "organization/province/merger";
    private static final String UNDO = "organization/province/merger-undo";

    private final Provinces provinces;

    ProvinceMergerController(Provinces provinces) {
        this.provinces = provinces;
    }

    @GetMapping("/danh-muc/tinh/{tinh}/hop-nhat")
    String editForm(Actor actor, @PathVariable UUID tinh, Model model) {
        model.addAttribute("form", MergerCorrectionForm.of(merger(actor, tinh, model)));
        offer(actor, tinh, model);
        return CORRECTION;
    }

    @PostMapping("/danh-muc/tinh/{tinh}/hop-nhat")
    Object update(
            Actor actor,
            @PathVariable UUID tinh,
            @ModelAttribute("form") MergerCorrectionForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var successor = merger(actor, tinh, model).successor();
        var command = form.toCommand(new Inputs(errors), successor.id());
        return Submission.of(form, errors, CORRECTION)
                .current(() -> MergerCorrectionForm.of(provinces.merger(actor, successor.id())))
                .again(() -> offer(actor, tinh, model))
                .act(() -> {
                    provinces.correctMerger(actor, command);
                    flash.done("province.merger-corrected", successor.name());
                    return "redirect:" + Addresses.PROVINCES;
                });
    }

    @GetMapping("/danh-muc/tinh/{tinh}/hop-nhat/hoan-tac")
    String undoForm(Actor actor, @PathVariable UUID tinh, Model model) {
        model.addAttribute(
                "form", RemovalForm.of(merger(actor, tinh, model).successor().version()));
        return UNDO;
    }

    @PostMapping("/danh-muc/tinh/{tinh}/hop-nhat/hoan-tac")
    Object undo(
            Actor actor,
            @PathVariable UUID tinh,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var merger = merger(actor, tinh, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, UNDO).act(() -> {
            provinces.undo(actor, merger.successor().id(), removal);
            flash.done("province.merger-undone", merger.names());
            return "redirect:" + Addresses.PROVINCES;
        });
    }

    private ProvinceMerger merger(Actor actor, UUID successor, Model model) {
        provinces.mayKeep(actor).orThrow();
        var merger = provinces.merger(actor, new ProvinceId(successor));
        model.addAttribute("merger", merger);
        return merger;
    }

    private void offer(Actor actor, UUID successor, Model model) {
        model.addAttribute(
                "choices",
                ProvinceController.open(provinces, actor)
                        .filter(province -> !province.id().value().equals(successor))
                        .map(province -> new Option(province.id().toString(), province.name()))
                        .toList());
    }
}
