package vn.thidua.organization.web;

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
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.OrganizationDetail;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.RegistryActs;
import vn.thidua.organization.Reorganizations;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** What becomes of bodies: merger, split, end. */
@Controller
@Navigation(Section.CATALOGUES)
class ReorganizationController {
    private static final String MERGER = "organization/organization/merger";
    private static final String SPLIT = "organization/organization/split";
    private static final String END = "organization/organization/end";

    private final Organizations organizations;
    private final Reorganizations reorganizations;
    private final RegistryActs acts;
    private final ProvinceChoice provinces;
    private final KindChoice kinds;

    ReorganizationController(
            Organizations organizations,
            Reorganizations reorganizations,
            RegistryActs acts,
            ProvinceChoice provinces,
            KindChoice kinds) {
        this.organizations = organizations;
        this.reorganizations = reorganizations;
        this.acts = acts;
        this.provinces = provinces;
        this.kinds = kinds;
    }

    @GetMapping("/don-vi/gop")
    String mergerForm(Actor actor, @RequestParam(required = false) @Nullable String tinh, Model model) {
        var province = provinces.chosen(actor, tinh, model);
        organizations.mayKeep(actor, province).orThrow();
        units(actor, province, model);
        model.addAttribute("form", new MergerForm());
        return MERGER;
    }

    @PostMapping("/don-vi/gop")
    Object merge(
            Actor actor,
            @RequestParam(required = false) @Nullable String tinh,
            @ModelAttribute("form") MergerForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var province = provinces.chosen(actor, tinh, model);
        organizations.mayKeep(actor, province).orThrow();
        units(actor, province, model);
        var command = form.toCommand(new Inputs(errors), province);
        return Submission.of(form, errors, MERGER).act(() -> {
            var merged = organizations.detail(actor, reorganizations.merge(actor, command));
            flash.undo(
                    "organization.merged",
                    undo(actor, merged.id()),
                    command.predecessors().size(),
                    merged.name());
            return "redirect:" + merged.address();
        });
    }

    @GetMapping("/don-vi/{donVi}/tach")
    String splitForm(Actor actor, @PathVariable NumberedSlug donVi, Model model) {
        var organization = organization(actor, donVi, model);
        model.addAttribute("form", SplitForm.of(organization.version()));
        return SPLIT;
    }

    @PostMapping("/don-vi/{donVi}/tach")
    Object split(
            Actor actor,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") SplitForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var organization = organization(actor, donVi, model);
        var command = form.toCommand(new Inputs(errors), organization.id());
        return Submission.of(form, errors, SPLIT)
                .current(() -> SplitForm.of(
                        organizations.detail(actor, organization.id()).version()))
                .act(() -> {
                    reorganizations.split(actor, command);
                    flash.undo(
                            "organization.split",
                            undo(actor, organization.id()),
                            organization.name(),
                            command.parts().size());
                    return "redirect:" + organization.address();
                });
    }

    @GetMapping("/don-vi/{donVi}/cham-dut")
    String endForm(Actor actor, @PathVariable NumberedSlug donVi, Model model) {
        var organization = organization(actor, donVi, model);
        model.addAttribute("form", EndingForm.of(organization.version()));
        return END;
    }

    @PostMapping("/don-vi/{donVi}/cham-dut")
    Object end(
            Actor actor,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var organization = organization(actor, donVi, model);
        var end = form.read(errors, "organization.ended-on");
        return Submission.of(form, errors, END)
                .current(() -> EndingForm.of(
                        organizations.detail(actor, organization.id()).version()))
                .act(() -> {
                    var act = reorganizations.dissolve(actor, organization.id(), end);
                    flash.undo("organization.dissolved", Addresses.undoOrganizations(act), organization.name());
                    return "redirect:" + organization.address();
                });
    }

    @ModelAttribute("kinds")
    List<Option> kinds() {
        return kinds.options();
    }

    private OrganizationDetail organization(Actor actor, NumberedSlug donVi, Model model) {
        var organization = organizations.detail(actor, donVi.number());
        organizations.mayChange(actor, organization).orThrow();
        model.addAttribute("organization", organization);
        return organization;
    }

    /** What takes back the act that has just been done to that body. */
    private String undo(Actor actor, OrganizationId organization) {
        return acts.standing(actor, organization).get(0).address();
    }

    private void units(Actor actor, ProvinceId province, Model model) {
        model.addAttribute(
                "units",
                organizations.choices(actor, province).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList());
    }
}
