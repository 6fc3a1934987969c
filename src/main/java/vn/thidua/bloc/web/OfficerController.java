package vn.thidua.bloc.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.MemberView;
import vn.thidua.bloc.NamingDraft;
import vn.thidua.bloc.OfficeId;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Rotations;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Naming officers of a year, putting a wrong one right, an acting head. */
@Controller
@Navigation(Section.BLOCS)
class OfficerController {
    private static final String NAMING = "bloc/rotation/officers";
    private static final String CORRECTION = "bloc/rotation/correct";
    private static final String ACTING = "bloc/rotation/acting";
    private final BlocYears years;
    private final Officers officers;
    private final Rotations rotations;
    private final Messages messages;

    OfficerController(BlocYears years, Officers officers, Rotations rotations, Messages messages) {
        this.years = years;
        this.officers = officers;
        this.rotations = rotations;
        this.messages = messages;
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/ghi-nhan")
    String newForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var draft = rotations.naming(actor, khoi.number(), nam);
        model.addAttribute("form", OfficersForm.of(draft));
        naming(draft, model);
        return NAMING;
    }

    private void naming(NamingDraft draft, Model model) {
        draft.naming().orThrow();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "units",
                draft.members().stream()
                        .map(member -> new Option(member.organization().toString(), named(member)))
                        .toList());
        model.addAttribute(
                "bases",
                Arrays.stream(Basis.values())
                        .map(basis -> new Option(basis.name(), messages.label(basis)))
                        .toList());
    }

    private String named(MemberView member) {
        var last = member.lastDay();
        return last == null ? member.name() : messages.text("bloc.unit.until", member.name(), last);
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/ghi-nhan")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") OfficersForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var draft = rotations.naming(actor, khoi.number(), nam);
        naming(draft, model);
        var in = new Inputs(errors);
        var command = form.toCommand(draft, in);
        var reason = in.line("replaceReason", form.replaceReason, "bloc.replace-reason", 500);
        var head = command.head();
        boolean replaced = head != null
                && draft.current().stream()
                        .anyMatch(office -> office.kind() == OfficeKind.HEAD
                                && !office.organization().equals(head.unit()));
        if (replaced && reason == null) {
            in.required("replaceReason", form.replaceReason, "bloc.replace-reason", 500);
        }
        return Submission.of(form, errors, NAMING)
                .current(() -> OfficersForm.of(rotations.naming(actor, khoi.number(), nam)))
                .act(() -> {
                    officers.name(actor, command, in.version(form.version), reason);
                    flash.done("bloc.officers-named", nam.toString());
                    return "redirect:"
                            + Addresses.rotation(
                                    draft.base().number(), draft.base().name(), nam.value());
                });
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/sua/{nhiemVu}")
    String editForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable UUID nhiemVu,
            Model model) {
        model.addAttribute("form", new ReasonForm());
        return correction(actor, khoi, nam, nhiemVu, model);
    }

    private String correction(Actor actor, NumberedSlug khoi, EmulationYear nam, UUID office, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        officers.judgeCorrecting(actor, scope).orThrow();
        model.addAttribute("scope", scope);
        model.addAttribute("address", Addresses.rotation(scope.number(), scope.name(), nam.value()));
        model.addAttribute(
                "office",
                years.officers(actor, scope.id()).stream()
                        .filter(one -> one.id().value().equals(office))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("office " + office)));
        return CORRECTION;
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/sua/{nhiemVu}")
    Object update(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable UUID nhiemVu,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        correction(actor, khoi, nam, nhiemVu, model);
        var scope = years.scope(actor, khoi.number(), nam);
        var reason = new Inputs(errors).required("reason", form.reason, "bloc.reason", 500);
        return Submission.of(form, errors, CORRECTION).act(() -> {
            if ("EXPLAIN".equals(form.step)) {
                officers.explain(actor, scope.id(), new OfficeId(nhiemVu), reason);
                flash.done("bloc.deviation-explained");
            } else {
                officers.correct(actor, scope.id(), new OfficeId(nhiemVu), reason);
                flash.done("bloc.office-corrected");
            }
            return "redirect:" + Addresses.rotation(scope.number(), scope.name(), nam.value());
        });
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/quyen-truong")
    String actingForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        model.addAttribute("form", new ReasonForm());
        return acting(actor, khoi, nam, model);
    }

    private String acting(Actor actor, NumberedSlug khoi, EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        officers.judgeActing(actor, scope).orThrow();
        var held = years.officers(actor, scope.id());
        model.addAttribute("actingAct", ActingAct.of(messages, held));
        model.addAttribute("scope", scope);
        model.addAttribute("address", Addresses.rotation(scope.number(), scope.name(), nam.value()));
        model.addAttribute(
                "heads",
                held.stream()
                        .filter(office -> office.kind() != OfficeKind.DEPUTY)
                        .toList());
        model.addAttribute(
                "deputies",
                held.stream()
                        .filter(office -> office.kind() == OfficeKind.DEPUTY)
                        .map(office -> new Option(office.member().toString(), office.name()))
                        .toList());
        return ACTING;
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/quyen-truong")
    Object dropOut(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        acting(actor, khoi, nam, model);
        var scope = years.scope(actor, khoi.number(), nam);
        var in = new Inputs(errors);
        var reason = in.required("reason", form.reason, "bloc.reason", 500);
        var deputy = in.id("acting", form.acting, "bloc.acting-head");
        return Submission.of(form, errors, ACTING).act(() -> {
            officers.dropOut(actor, scope.id(), reason, deputy == null ? null : new MemberId(deputy));
            flash.done("bloc.acting-recorded");
            return "redirect:" + Addresses.rotation(scope.number(), scope.name(), nam.value());
        });
    }
}
