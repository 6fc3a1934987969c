package vn.thidua.bloc.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Handover;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officers;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The handover of duties and flag to the head of a year. */
@Controller
@Navigation(Section.BLOCS)
class HandoverController {
    private static final String PAGE = "bloc/rotation/handover";
    private static final String REMOVAL = "bloc/rotation/handover-removal";
    private final BlocYears years;
    private final Officers officers;
    private final Handovers handovers;
    private final Messages messages;

    HandoverController(BlocYears years, Officers officers, Handovers handovers, Messages messages) {
        this.years = years;
        this.officers = officers;
        this.handovers = handovers;
        this.messages = messages;
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao")
    String newForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var form = new HandoverForm();
        years.officers(actor, scope.id()).stream()
                .filter(office -> office.kind() == OfficeKind.HEAD)
                .map(OfficeView::organization)
                .filter(head -> handovers.list(actor, scope.id()).stream()
                        .noneMatch(recorded -> recorded.to().equals(head)))
                .forEach(head -> {
                    form.to = head.toString();
                    years.headBefore(actor, scope).ifPresent(unit -> form.from = unit.toString());
                });
        model.addAttribute("form", form);
        return page(actor, scope, null, model);
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao/{lan}")
    String editForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable int lan,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        model.addAttribute("form", HandoverForm.of(find(actor, scope, lan)));
        return page(actor, scope, lan, model);
    }

    private Handover find(Actor actor, BlocYearScope scope, int no) {
        return handovers.list(actor, scope.id()).stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("handover " + no));
    }

    private void place(Actor actor, BlocYearScope scope, @Nullable Integer no, Model model) {
        officers.judgeCorrecting(actor, scope).orThrow();
        var address =
                Addresses.rotation(scope.number(), scope.name(), scope.year().value());
        model.addAttribute("scope", scope);
        model.addAttribute("back", address);
        model.addAttribute("address", address + "/ban-giao" + (no == null ? "" : "/" + no));
    }

    private String page(Actor actor, BlocYearScope scope, @Nullable Integer no, Model model) {
        place(actor, scope, no, model);
        model.addAttribute(
                "units",
                handovers.units(actor, scope).stream()
                        .map(member -> new Option(member.organization().toString(), member.name()))
                        .toList());
        model.addAttribute(
                "parts",
                Arrays.stream(PartOfDay.values())
                        .map(part -> new Option(part.name(), messages.label(part)))
                        .toList());
        model.addAttribute(
                "flags",
                List.of(
                        new Option("YES", messages.text("bloc.flag.YES")),
                        new Option("NO", messages.text("bloc.flag.NO")),
                        new Option("", messages.text("bloc.flag.UNKNOWN"))));
        return PAGE;
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        return save(actor, khoi, nam, null, form, errors, flash, model);
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao/{lan}")
    Object update(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable int lan,
            @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        return save(actor, khoi, nam, lan, form, errors, flash, model);
    }

    @GetMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao/{lan}/bo")
    String removalForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable int lan,
            Model model) {
        var handover = removal(actor, years.scope(actor, khoi.number(), nam), lan, model);
        model.addAttribute("form", RemovalForm.of(handover.version()));
        return REMOVAL;
    }

    private Handover removal(Actor actor, BlocYearScope scope, int no, Model model) {
        place(actor, scope, no, model);
        var handover = find(actor, scope, no);
        model.addAttribute("handover", handover);
        return handover;
    }

    @PostMapping("/khoi/{khoi}/{nam}/luan-phien/ban-giao/{lan}/bo")
    Object remove(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @PathVariable int lan,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        removal(actor, scope, lan, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, REMOVAL).act(() -> {
            handovers.remove(actor, scope.id(), lan, removal);
            flash.done("bloc.handover-removed");
            return "redirect:" + Addresses.rotation(scope.number(), scope.name(), nam.value());
        });
    }

    private Object save(
            Actor actor,
            NumberedSlug khoi,
            EmulationYear nam,
            @Nullable Integer no,
            HandoverForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        page(actor, scope, no, model);
        if (no != null) {
            find(actor, scope, no);
        }
        var command = form.toCommand(scope.id(), no, new Inputs(errors));
        return Submission.of(form, errors, PAGE)
                .current(() -> no == null ? new HandoverForm() : HandoverForm.of(find(actor, scope, no)))
                .act(() -> {
                    handovers.record(actor, command);
                    flash.done("bloc.handover-saved");
                    return "redirect:" + Addresses.rotation(scope.number(), scope.name(), nam.value());
                });
    }
}
