package vn.thidua.organization.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thidua.organization.SeatAccounts;
import vn.thidua.organization.SeatAccounts.SeatAccount;
import vn.thidua.organization.SeatView;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The roster of the emulation council of a province, and seats that end. */
@Controller
@Navigation(Section.CATALOGUES)
class CouncilController {
    private static final String END = "organization/council/end";

    private final Council council;
    private final ProvinceChoice provinces;
    private final SeatAccounts accounts;
    private final Clock clock;

    CouncilController(Council council, ProvinceChoice provinces, SeatAccounts accounts, Clock clock) {
        this.council = council;
        this.provinces = provinces;
        this.accounts = accounts;
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
        model.addAttribute("accounts", accounts.open(actor, province));
        model.addAttribute("today", today);
        return "organization/council/index";
    }

    @GetMapping("/danh-muc/hoi-dong/{uyVien}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID uyVien, Model model) {
        var seat = seat(actor, uyVien, model);
        council.mayKeep(actor, seat.province()).orThrow();
        account(actor, seat, model);
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
        var account = account(actor, seat, model);
        var end = form.read(errors, "council.to");
        return Submission.of(form, errors, END)
                .current(() -> EndingForm.of(council.find(actor, seat.id()).version()))
                .act(() -> {
                    council.end(actor, seat.id(), end);
                    if (account == null) {
                        flash.done("council.ended", seat.personName());
                    } else {
                        flash.done("council.ended-account-open", seat.personName(), account.username());
                    }
                    return "redirect:" + address(seat.province());
                });
    }

    private @Nullable SeatAccount account(Actor actor, SeatView seat, Model model) {
        var account = accounts.open(actor, seat.province()).get(seat.id());
        model.addAttribute("account", account);
        return account;
    }

    private SeatView seat(Actor actor, UUID id, Model model) {
        var seat = council.find(actor, new CouncilMemberId(id));
        model.addAttribute("seat", seat);
        return seat;
    }

    static String address(ProvinceId province) {
        return Addresses.COUNCIL + "?tinh=" + province;
    }
}
