package vn.thidua.conference.web;

import java.util.ArrayList;
import java.util.List;
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
import vn.thidua.organization.Organizations;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Adding names to an award line that had only a number, and putting them right. */
@Controller
@Navigation(Section.CONFERENCES)
class NamesController {
    private static final String VIEW = "conference/names/form";
    private final Conferences conferences;
    private final Resolutions resolutions;
    private final Rulebook rulebook;
    private final Organizations organizations;
    private final Messages messages;

    NamesController(
            Conferences conferences,
            Resolutions resolutions,
            Rulebook rulebook,
            Organizations organizations,
            Messages messages) {
        this.conferences = conferences;
        this.resolutions = resolutions;
        this.rulebook = rulebook;
        this.organizations = organizations;
        this.messages = messages;
    }

    @GetMapping("/hoi-nghi/{number}/ket-qua/{line}/bo-sung")
    String editForm(Actor actor, @PathVariable int number, @PathVariable UUID line, Model model) {
        var detail = conferences.detail(actor, number);
        detail.completing().orThrow();
        var award = line(detail, line);
        model.addAttribute("form", NamesForm.of(detail, award));
        fill(actor, model, detail, award);
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
        var detail = conferences.detail(actor, number);
        var award = line(detail, line);
        var in = new Inputs(errors);
        var units = form.chosen(in);
        var reason = in.prose("reason", form.reason, "conference.reason", 2000);
        int seen = in.requiredNumber("version", form.version, "conference.line");
        return Submission.of(form, errors, VIEW)
                .again(() -> {
                    var now = conferences.detail(actor, number);
                    form.offer(now.nameless(line(now, line)));
                    fill(actor, model, now, line(now, line));
                })
                .current(() -> {
                    var now = conferences.detail(actor, number);
                    return NamesForm.of(now, line(now, line));
                })
                .act(() -> {
                    resolutions.name(actor, number, new NameUnits(new ResolutionId(line), units, reason, seen));
                    tell(flash, units.size(), award, seen > 0);
                    return "redirect:" + detail.address();
                });
    }

    private static void tell(Flash flash, int names, AwardLine line, boolean corrected) {
        int left = (line.quantity() == null ? 0 : line.quantity()) - names;
        var key = corrected ? "conference.names-corrected" : "conference.units-named";
        if (left > 0) {
            flash.done(key + "-left", names, left);
        } else {
            flash.done(key, names);
        }
    }

    private static AwardLine line(ConferenceDetail detail, UUID line) {
        return detail.minutes().judging().awards().stream()
                .filter(one -> new ResolutionId(line).equals(one.id()) && one.quantity() != null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("resolution " + line));
    }

    private void fill(Actor actor, Model model, ConferenceDetail detail, AwardLine award) {
        model.addAttribute("detail", detail);
        model.addAttribute("line", award);
        model.addAttribute("completion", detail.completion(award.id()));
        model.addAttribute(
                "awardName",
                rulebook.versions(award.awardCode()).stream()
                        .findFirst()
                        .map(type -> type.name())
                        .orElse(award.awardCode()));
        var members = members(detail, award);
        model.addAttribute("members", members);
        var known = members.stream().map(Option::value).toList();
        model.addAttribute(
                "otherUnits",
                organizations.choices(actor, detail.scope().province()).stream()
                        .map(choice -> new Option(choice.id().toString(), choice.name()))
                        .filter(option -> !known.contains(option.value()))
                        .toList());
    }

    /** Every member of the year, those only inferred marked so, and units named here that left the list since. */
    private List<Option> members(ConferenceDetail detail, AwardLine line) {
        var members = new ArrayList<Option>();
        for (var member : detail.members()) {
            members.add(new Option(
                    member.unit().toString(),
                    member.name(),
                    member.accepted() ? "" : messages.text("conference.names.inferred")));
        }
        var completion = detail.completion(line.id());
        var known = detail.members().stream().map(ConferenceDetail.Member::unit).toList();
        for (var unit : completion == null ? List.<OrganizationId>of() : completion.units()) {
            if (!known.contains(unit)) {
                members.add(
                        new Option(unit.toString(), detail.name(unit), messages.text("conference.names.no-member")));
            }
        }
        return members;
    }
}
