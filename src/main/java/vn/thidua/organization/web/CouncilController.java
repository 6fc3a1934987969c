package vn.thidua.organization.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.Council;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatView;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The roster of the emulation council of a province. */
@Controller
@Navigation(Section.CATALOGUES)
class CouncilController {
    private static final String FORM = "organization/council/form";
    private static final String END = "organization/council/end";

    private final Council council;
    private final Organizations organizations;
    private final ProvinceChoice provinces;
    private final Messages messages;
    private final Clock clock;

    CouncilController(
            Council council, Organizations organizations, ProvinceChoice provinces, Messages messages, Clock clock) {
        this.council = council;
        this.organizations = organizations;
        this.provinces = provinces;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/danh-muc/hoi-dong")
    String index(Actor actor, @RequestParam(required = false) @Nullable String tinh, Model model) {
        var province = provinces.chosen(actor, tinh, model);
        var today = LocalDate.now(clock);
        var seats = council.seats(actor, province, today);
        model.addAttribute(
                "present", seats.stream().filter(seat -> seat.heldOn(today)).toList());
        model.addAttribute(
                "others", seats.stream().filter(seat -> !seat.heldOn(today)).toList());
        model.addAttribute("mayKeep", council.mayKeep(actor, province));
        return "organization/council/index";
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
            return "redirect:" + address(province);
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
                    return "redirect:" + address(seat.province());
                });
    }

    @GetMapping("/danh-muc/hoi-dong/{uyVien}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID uyVien, Model model) {
        var seat = seat(actor, uyVien, model);
        council.mayKeep(actor, seat.province()).orThrow();
        model.addAttribute("form", EndingForm.of(seat.version()));
        return END;
    }

    @PostMapping("/danh-muc/hoi-dong/{uyVien}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID uyVien,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var seat = seat(actor, uyVien, model);
        council.mayKeep(actor, seat.province()).orThrow();
        var end = form.read(errors, "council.to");
        return Submission.of(form, errors, END)
                .current(() -> EndingForm.of(council.find(actor, seat.id()).version()))
                .act(() -> {
                    council.end(actor, seat.id(), end);
                    flash.done("council.ended", seat.personName());
                    return "redirect:" + address(seat.province());
                });
    }

    private SeatView seat(Actor actor, UUID id, Model model) {
        var seat = council.find(actor, new CouncilMemberId(id));
        model.addAttribute("seat", seat);
        return seat;
    }

    private void choices(Actor actor, ProvinceId province, Model model) {
        model.addAttribute("back", address(province));
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

    private static String address(ProvinceId province) {
        return Addresses.COUNCIL + "?tinh=" + province;
    }
}
