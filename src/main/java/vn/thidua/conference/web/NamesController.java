package vn.thidua.conference.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.NameUnits;
import vn.thidua.conference.ResolutionId;
import vn.thidua.conference.Resolutions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Adding names to an award line that had only a number. */
@Controller
@Navigation(Section.CONFERENCES)
class NamesController {
    private static final String VIEW = "conference/names/form";
    private final Conferences conferences;
    private final Resolutions resolutions;
    private final Rulebook rulebook;

    NamesController(Conferences conferences, Resolutions resolutions, Rulebook rulebook) {
        this.conferences = conferences;
        this.resolutions = resolutions;
        this.rulebook = rulebook;
    }

    @GetMapping("/hoi-nghi/{number}/ket-qua/{line}/bo-sung")
    String editForm(Actor actor, @PathVariable int number, @PathVariable UUID line, Model model) {
        model.addAttribute("form", new NamesForm());
        page(actor, number, new ResolutionId(line), model).completing().orThrow();
        return VIEW;
    }

    @PostMapping("/hoi-nghi/{number}/ket-qua/{line}/bo-sung")
    Object update(
            Actor actor,
            @PathVariable int number,
            @PathVariable UUID line,
            @ModelAttribute("form") NamesForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var detail = page(actor, number, new ResolutionId(line), model);
        var in = new Inputs(errors);
        var units = form.units.stream()
                .map(unit -> in.id("units", unit, "conference.named-units"))
                .filter(Objects::nonNull)
                .map(OrganizationId::new)
                .toList();
        var reason = in.prose("reason", form.reason, "conference.reason", 2000);
        return Submission.of(form, errors, VIEW).act(() -> {
            resolutions.name(actor, number, new NameUnits(new ResolutionId(line), units, reason));
            flash.done("conference.units-named", units.size());
            return "redirect:" + detail.address();
        });
    }

    private ConferenceDetail page(Actor actor, int number, ResolutionId line, Model model) {
        var detail = conferences.detail(actor, number);
        AwardLine award = detail.minutes().judging().awards().stream()
                .filter(one -> line.equals(one.id()) && one.quantity() != null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("resolution " + line));
        model.addAttribute("detail", detail);
        model.addAttribute("line", award);
        model.addAttribute(
                "awardName",
                rulebook.versions(award.awardCode()).stream()
                        .findFirst()
                        .map(type -> type.name())
                        .orElse(award.awardCode()));
        model.addAttribute(
                "members",
                detail.members().stream()
                        .map(member -> new Option(member.unit().toString(), member.name()))
                        .toList());
        return detail;
    }
}
