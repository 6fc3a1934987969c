package vn.thidua.organization.web;

import java.util.Arrays;
import java.util.UUID;
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
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.Council;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatView;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** A seat on the council: taken, or put right where it was entered wrongly. */
@Controller
@Navigation(Section.CATALOGUES)
class SeatController {
    private static final String FORM = "organization/council/form";

    private final Council council;
    private final Organizations organizations;
    private final ProvinceChoice provinces;
    private final Messages messages;

    SeatController(Council council, Organizations organizations, ProvinceChoice provinces, Messages messages) {
        this.council = council;
        this.organizations = organizations;
        this.provinces = provinces;
        this.messages = messages;
    }

    @GetMapping("/danh-muc/hoi-dong/moi")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable String tinh, Model model) {
        var province = provinces.chosen(actor, tinh, model);
        council.mayKeep(actor, province).orThrow();
        choices(actor, province, model);
        model.addAttribute("form", SeatForm.empty());
        return FORM;
    }

    @PostMapping("/danh-muc/hoi-dong")
    Object create(
            Actor actor,
            @RequestParam(required = false) @Nullable String tinh,
            @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var province = provinces.chosen(actor, tinh, model);
        council.mayKeep(actor, province).orThrow();
        choices(actor, province, model);
        var command = form.toCommand(new Inputs(errors), province);
        return Submission.of(form, errors, FORM).act(() -> {
            council.seat(actor, command);
            flash.done("council.seated", command.personName());
            return "redirect:" + CouncilController.address(province);
        });
    }

    @GetMapping("/danh-muc/hoi-dong/{uyVien}/sua")
    String editForm(Actor actor, @PathVariable UUID uyVien, Model model) {
        var seat = seat(actor, uyVien, model);
        council.mayKeep(actor, seat.province()).orThrow();
        choices(actor, seat.province(), model);
        model.addAttribute("form", SeatForm.of(seat));
        return FORM;
    }

    @PostMapping("/danh-muc/hoi-dong/{uyVien}/sua")
    Object update(
            Actor actor,
            @PathVariable UUID uyVien,
            @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var seat = seat(actor, uyVien, model);
        council.mayKeep(actor, seat.province()).orThrow();
        choices(actor, seat.province(), model);
        var command = form.toCorrection(new Inputs(errors), seat.id(), seat.province());
        return Submission.of(form, errors, FORM)
                .current(() -> SeatForm.of(council.find(actor, seat.id())))
                .act(() -> {
                    council.correct(actor, command);
                    flash.done("council.corrected", command.personName());
                    return "redirect:" + CouncilController.address(seat.province());
                });
    }

    private SeatView seat(Actor actor, UUID id, Model model) {
        var seat = council.find(actor, new CouncilMemberId(id));
        model.addAttribute("seat", seat);
        return seat;
    }

    private void choices(Actor actor, ProvinceId province, Model model) {
        model.addAttribute("back", CouncilController.address(province));
        model.addAttribute(
                "seats",
                Arrays.stream(Seat.values())
                        .map(seat -> new Option(seat.name(), messages.label(seat)))
                        .toList());
        model.addAttribute(
                "units",
                organizations.choices(actor, province).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList());
    }
}
