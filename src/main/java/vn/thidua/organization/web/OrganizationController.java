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
import vn.thidua.organization.OrganizationFilter;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The register of associations: list, page of one, entering one. */
@Controller
@Navigation(Section.CATALOGUES)
class OrganizationController {
    private static final String FORM = "organization/organization/form";

    private final Organizations organizations;
    private final OrganizationPage page;
    private final ProvinceChoice provinces;
    private final KindChoice kinds;

    OrganizationController(
            Organizations organizations, OrganizationPage page, ProvinceChoice provinces, KindChoice kinds) {
        this.organizations = organizations;
        this.page = page;
        this.provinces = provinces;
        this.kinds = kinds;
    }

    @GetMapping("/don-vi")
    String index(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int trang,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("listing", organizations.list(actor, new OrganizationFilter(q, trang)));
        model.addAttribute("mayKeep", organizations.mayKeepSome(actor));
        return "organization/organization/index";
    }

    @GetMapping("/don-vi/moi")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable String tinh, Model model) {
        organizations.mayKeep(actor, provinces.chosen(actor, tinh, model)).orThrow();
        model.addAttribute("form", OrganizationForm.empty());
        return FORM;
    }

    @PostMapping("/don-vi")
    Object create(
            Actor actor,
            @RequestParam(required = false) @Nullable String tinh,
            @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var province = provinces.chosen(actor, tinh, model);
        organizations.mayKeep(actor, province).orThrow();
        var command = form.toCommand(new Inputs(errors), province);
        return Submission.of(form, errors, FORM).act(() -> {
            var id = organizations.register(actor, command);
            organizations
                    .sharedAlias(actor, id)
                    .ifPresentOrElse(
                            other -> flash.done("organization.registered-shared", command.fullName(), other),
                            () -> flash.done("organization.registered", command.fullName()));
            return "redirect:" + organizations.detail(actor, id).address();
        });
    }

    @GetMapping("/don-vi/{donVi}")
    String show(Actor actor, @PathVariable NumberedSlug donVi, Model model) {
        page.put(actor, donVi.number(), model);
        model.addAttribute("form", new AliasForm());
        return OrganizationPage.VIEW;
    }

    @ModelAttribute("kinds")
    List<Option> kinds() {
        return kinds.options();
    }
}
