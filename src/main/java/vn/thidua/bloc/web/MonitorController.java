package vn.thidua.bloc.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Memberships;
import vn.thidua.bloc.MonitorKind;
import vn.thidua.bloc.Monitors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.organization.Council;
import vn.thidua.organization.SeatView;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Who follows a bloc in a year on behalf of the province. */
@Controller
@Navigation(Section.BLOCS)
class MonitorController {
    private static final String PAGE = "bloc/member/monitors";
    private final BlocYears years;
    private final Memberships memberships;
    private final Monitors monitors;
    private final Council council;

    MonitorController(BlocYears years, Memberships memberships, Monitors monitors, Council council) {
        this.years = years;
        this.memberships = memberships;
        this.monitors = monitors;
        this.council = council;
    }

    @GetMapping("/khoi/{khoi}/{nam}/theo-doi")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        model.addAttribute("form", new MonitorForm());
        page(actor, scope, model);
        return PAGE;
    }

    private List<SeatView> page(Actor actor, BlocYearScope scope, Model model) {
        var sheet = memberships.sheet(actor, scope);
        sheet.editing().orThrow();
        // the roster as of the year judged, not of today
        var seats =
                council.seats(actor, scope.province(), LocalDate.of(scope.year().value(), 12, 31));
        model.addAttribute("sheet", sheet);
        model.addAttribute("address", scope.address());
        model.addAttribute(
                "seats",
                seats.stream()
                        .map(seat -> new Option(seat.id().toString(), seat.personName()))
                        .toList());
        return seats;
    }

    @PostMapping("/khoi/{khoi}/{nam}/theo-doi")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") MonitorForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        var seats = page(actor, scope, model);
        var in = new Inputs(errors);
        var chosen = in.id("seat", form.seat, "bloc.monitor-seat");
        var seat = seats.stream()
                .filter(one -> one.id().value().equals(chosen))
                .findFirst()
                .orElse(null);
        var name = seat == null ? in.required("name", form.name, "bloc.monitor-name", 120) : seat.personName();
        var typed = in.prose("titles", form.titles, "bloc.monitor-titles", 1000);
        var titles = typed != null
                ? typed.lines().filter(line -> !line.isBlank()).toList()
                : seat == null ? List.<String>of() : seat.titleLines();
        return Submission.of(form, errors, PAGE).act(() -> {
            CouncilMemberId of = seat == null ? null : seat.id();
            monitors.add(
                    actor, scope.id(), of == null ? MonitorKind.OFFICER : MonitorKind.COUNCIL_MEMBER, of, name, titles);
            flash.done("bloc.monitor-added", name);
            return "redirect:" + scope.address() + "/theo-doi";
        });
    }

    @PostMapping("/khoi/{khoi}/{nam}/theo-doi/bo")
    String remove(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam UUID dong,
            Flash flash) {
        var scope = years.scope(actor, khoi.number(), nam);
        monitors.remove(actor, scope.id(), dong);
        flash.done("bloc.monitor-removed");
        return "redirect:" + scope.address() + "/theo-doi";
    }
}
