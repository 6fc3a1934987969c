package vn.thidua.bloc.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.MemberView;
import vn.thidua.bloc.MembershipSheet;
import vn.thidua.bloc.Memberships;
import vn.thidua.bloc.Origin;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The page on which a member list is edited, one act at a time. */
@Controller
@Navigation(Section.BLOCS)
class MemberController {
    private static final String EDIT = "bloc/member/edit";
    private static final String CONTACTS = "bloc/member/contacts";
    private final BlocYears years;
    private final Admissions admissions;
    private final Memberships memberships;
    private final Organizations organizations;

    MemberController(BlocYears years, Admissions admissions, Memberships memberships, Organizations organizations) {
        this.years = years;
        this.admissions = admissions;
        this.memberships = memberships;
        this.organizations = organizations;
    }

    @GetMapping("/khoi/{khoi}/{nam}/thanh-vien/sua")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        if (!memberships.sheet(actor, scope).editing().isAllowed()) {
            return "redirect:" + address(scope, "/thanh-vien/lien-he");
        }
        model.addAttribute("form", new MemberForm());
        return edit(actor, scope, model);
    }

    private String edit(Actor actor, BlocYearScope scope, Model model) {
        var sheet = memberships.sheet(actor, scope);
        var present = sheet.members().stream().map(MemberView::organization).collect(Collectors.toSet());
        model.addAttribute("sheet", sheet);
        model.addAttribute("address", scope.address());
        model.addAttribute(
                "units",
                organizations.choices(actor, province(actor, scope)).stream()
                        .filter(choice -> !present.contains(choice.id()))
                        .map(choice -> new Option(choice.id().toString(), choice.name()))
                        .toList());
        return EDIT;
    }

    /** Units come from the register of the actor's own province, which has those of its predecessors too. */
    private static ProvinceId province(Actor actor, BlocYearScope scope) {
        var own = actor.province();
        return own == null ? scope.province() : own;
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        edit(actor, scope, model);
        var unit = new Inputs(errors).requiredId("unit", form.unit, "bloc.unit");
        return Submission.of(form, errors, EDIT).act(() -> {
            admissions.add(
                    actor, scope.id(), List.of(new Admissions.Entry(new OrganizationId(unit), null)), Origin.LISTED);
            flash.done("bloc.member-added");
            return back(scope);
        });
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/thu-tu")
    String move(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam UUID dong,
            @RequestParam String huong) {
        var scope = years.scope(actor, khoi.number(), nam);
        memberships.move(actor, scope.id(), new MemberId(dong), "len".equals(huong));
        return back(scope) + "#dong-" + dong;
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/bo")
    String remove(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam UUID dong,
            Flash flash) {
        var scope = years.scope(actor, khoi.number(), nam);
        var name = name(actor, scope, dong);
        var removal = memberships.remove(actor, scope.id(), new MemberId(dong));
        flash.undo("bloc.member-removed", address(scope, "/thanh-vien/khoi-phuc?ban=" + removal), name, nam.toString());
        return back(scope);
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/khoi-phuc")
    String restore(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam UUID ban,
            Flash flash) {
        var scope = years.scope(actor, khoi.number(), nam);
        memberships.restore(actor, scope.id(), ban);
        flash.done("bloc.member-restored");
        return back(scope);
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/xac-nhan")
    String accept(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam UUID dong,
            Flash flash) {
        var scope = years.scope(actor, khoi.number(), nam);
        admissions.accept(actor, scope.id(), new MemberId(dong));
        flash.done("bloc.member-accepted", name(actor, scope, dong));
        return back(scope);
    }

    @GetMapping("/khoi/{khoi}/{nam}/thanh-vien/lien-he")
    String contacts(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var sheet = memberships.sheet(actor, scope);
        sheet.describing().orThrow();
        model.addAttribute("form", ContactsForm.of(sheet));
        return contacts(scope, model, sheet);
    }

    private static String contacts(BlocYearScope scope, Model model, MembershipSheet sheet) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("address", scope.address());
        model.addAttribute(
                "groups",
                sheet.groups().stream()
                        .map(group -> new Option(group.id().toString(), group.name()))
                        .toList());
        return CONTACTS;
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/lien-he")
    Object describe(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ContactsForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        contacts(scope, model, memberships.sheet(actor, scope));
        var in = new Inputs(errors);
        var contacts = form.toContacts(in);
        var seen = form.version(in);
        return Submission.of(form, errors, CONTACTS)
                .current(() -> ContactsForm.of(memberships.sheet(actor, scope)).inOrderOf(form))
                .act(() -> {
                    memberships.describe(actor, scope.id(), contacts, seen);
                    flash.done("bloc.contacts-saved");
                    return "redirect:" + scope.address();
                });
    }

    private String name(Actor actor, BlocYearScope scope, UUID member) {
        return years.members(actor, scope).stream()
                .filter(one -> one.id().value().equals(member))
                .map(MemberView::name)
                .findFirst()
                .orElse("");
    }

    private static String address(BlocYearScope scope, String rest) {
        return scope.address() + rest;
    }

    private static String back(BlocYearScope scope) {
        return "redirect:"
                + Addresses.blocMembers(
                        scope.number(), scope.name(), scope.year().value());
    }
}
