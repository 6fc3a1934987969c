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
import vn.thidua.kernel.NotFoundException;
import vn.thidua.organization.OrganizationDetail;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Names of a body: a new one from a day on, a wrong one put right, other ways of writing it. */
@Controller
@Navigation(Section.CATALOGUES)
class NameController {
    private static final String RENAME = "organization/organization/rename";
    private static final String CORRECT = "organization/organization/correct";

    private final Organizations organizations;
    private final OrganizationPage page;

    NameController(Organizations organizations, OrganizationPage page) {
        this.organizations = organizations;
        this.page = page;
    }

    @GetMapping("/don-vi/{donVi}/doi-ten")
    String renameForm(Actor actor, @PathVariable NumberedSlug donVi, Model model) {
        var organization = organization(actor, donVi, model);
        organizations.mayChange(actor, organization).orThrow();
        model.addAttribute("form", NameForm.renaming(organization));
        return RENAME;
    }

    @PostMapping("/don-vi/{donVi}/doi-ten")
    Object rename(
            Actor actor,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var organization = organization(actor, donVi, model);
        organizations.mayChange(actor, organization).orThrow();
        var command = form.toRenaming(new Inputs(errors), organization.id());
        return Submission.of(form, errors, RENAME)
                .current(() -> NameForm.renaming(organizations.detail(actor, organization.id())))
                .act(() -> {
                    var act = organizations.rename(actor, command);
                    var undo = Addresses.undoOrganizations(act);
                    organizations
                            .sharedAlias(actor, organization.id())
                            .ifPresentOrElse(
                                    other -> flash.undo(
                                            "organization.renamed-shared",
                                            undo,
                                            organization.name(),
                                            command.fullName(),
                                            other),
                                    () -> flash.undo(
                                            "organization.renamed", undo, organization.name(), command.fullName()));
                    return "redirect:"
                            + organizations.detail(actor, organization.id()).address();
                });
    }

    @GetMapping("/don-vi/{donVi}/ten/{ten}/sua")
    String correctForm(Actor actor, @PathVariable NumberedSlug donVi, @PathVariable UUID ten, Model model) {
        var organization = organization(actor, donVi, model);
        organizations.mayKeep(actor, organization.province()).orThrow();
        model.addAttribute("form", NameForm.of(name(organization, ten), organization.version()));
        model.addAttribute("name", name(organization, ten));
        return CORRECT;
    }

    @PostMapping("/don-vi/{donVi}/ten/{ten}/sua")
    Object correct(
            Actor actor,
            @PathVariable NumberedSlug donVi,
            @PathVariable UUID ten,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var organization = organization(actor, donVi, model);
        organizations.mayKeep(actor, organization.province()).orThrow();
        model.addAttribute("name", name(organization, ten));
        var command = form.toCorrection(new Inputs(errors), organization.id(), ten);
        return Submission.of(form, errors, CORRECT)
                .current(() -> {
                    var present = organizations.detail(actor, organization.id());
                    return NameForm.of(name(present, ten), present.version());
                })
                .act(() -> {
                    organizations.correctName(actor, command);
                    organizations
                            .sharedAlias(actor, organization.id())
                            .ifPresentOrElse(
                                    other ->
                                            flash.done("organization.name-corrected-shared", command.fullName(), other),
                                    () -> flash.done("organization.name-corrected", command.fullName()));
                    return "redirect:"
                            + organizations.detail(actor, organization.id()).address();
                });
    }

    @PostMapping("/don-vi/{donVi}/bi-danh")
    Object addAlias(
            Actor actor,
            @PathVariable NumberedSlug donVi,
            @ModelAttribute("form") AliasForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var organization = page.put(actor, donVi.number(), model);
        organizations.mayKeep(actor, organization.province()).orThrow();
        var command = form.toCommand(new Inputs(errors), organization.id());
        return Submission.of(form, errors, OrganizationPage.VIEW).act(() -> {
            organizations.addAlias(actor, command);
            flash.done("organization.alias-added", command.alias());
            return "redirect:" + organization.address();
        });
    }

    @PostMapping("/don-vi/{donVi}/bi-danh/{biDanh}/xoa")
    String removeAlias(Actor actor, @PathVariable NumberedSlug donVi, @PathVariable UUID biDanh, Flash flash) {
        var organization = organizations.detail(actor, donVi.number());
        var act = organizations.removeAlias(actor, organization.id(), biDanh);
        flash.undo("organization.alias-removed", Addresses.undoOrganizations(act));
        return "redirect:" + organization.address();
    }

    private OrganizationDetail organization(Actor actor, NumberedSlug donVi, Model model) {
        var organization = organizations.detail(actor, donVi.number());
        model.addAttribute("organization", organization);
        return organization;
    }

    private static OrganizationDetail.Name name(OrganizationDetail organization, UUID id) {
        var name = organization.nameRow(id);
        if (name == null) {
            throw new NotFoundException("name " + id);
        }
        return name;
    }
}
