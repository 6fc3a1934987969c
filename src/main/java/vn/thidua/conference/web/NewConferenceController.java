package vn.thidua.conference.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.Conferences;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Recording a conference: three facts, then its minutes. */
@Controller
@Navigation(Section.CONFERENCES)
class NewConferenceController {
    private static final String VIEW = "conference/conference/form";
    private final Conferences conferences;
    private final Blocs blocs;
    private final BlocYears years;
    private final Messages messages;

    NewConferenceController(Conferences conferences, Blocs blocs, BlocYears years, Messages messages) {
        this.conferences = conferences;
        this.blocs = blocs;
        this.years = years;
        this.messages = messages;
    }

    @GetMapping("/hoi-nghi/moi")
    String newForm(
            Actor actor,
            @RequestParam(defaultValue = "") String khoi,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(defaultValue = "") String loai,
            Model model) {
        var form = new NewConferenceForm();
        form.bloc = khoi.replaceAll("\\D.*", "");
        form.year = nam;
        form.kind = loai.isEmpty() ? ConferenceKind.YEAR_END.name() : loai;
        if (khoi.isEmpty() && nam.isEmpty()) {
            conferences.suggested(actor).ifPresent(scope -> {
                form.bloc = Integer.toString(scope.number());
                form.year = scope.year().toString();
            });
        }
        model.addAttribute("form", form);
        choices(actor, model);
        return VIEW;
    }

    @PostMapping("/hoi-nghi/moi")
    Object create(
            Actor actor,
            @ModelAttribute("form") NewConferenceForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var in = new Inputs(errors);
        var bloc = in.requiredNumber("bloc", form.bloc, "conference.bloc");
        var year = in.requiredYear("year", form.year, "conference.year");
        var kind = in.requiredChoice("kind", form.kind, "conference.kind", ConferenceKind.class);
        choices(actor, model);
        return Submission.of(form, errors, VIEW).act(() -> {
            var scope = scope(actor, bloc, year);
            var number = conferences.number(actor, conferences.create(actor, scope.id(), kind));
            flash.done("conference.recorded");
            return "redirect:" + Addresses.minutes(number);
        });
    }

    /**
     * @throws NotFoundException for a bloc the list did not offer
     * @throws RuleViolation for a year the bloc has not, with those it has
     */
    private BlocYearScope scope(Actor actor, int bloc, EmulationYear year) {
        var latest = years.latest(actor, bloc).orElseThrow(() -> new NotFoundException("bloc " + bloc));
        return years.find(actor, latest.bloc(), year)
                .map(id -> years.scope(actor, id))
                .orElseThrow(() -> new RuleViolation(
                        "year",
                        "conference.record.no-year",
                        year,
                        years.header(actor, latest).years().stream()
                                .map(one -> Integer.toString(one.year()))
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private void choices(Actor actor, Model model) {
        model.addAttribute(
                "blocs",
                blocs.choices(actor).stream()
                        .map(row -> new Option(Integer.toString(row.number()), row.name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(ConferenceKind.values())
                        .map(kind -> new Option(kind.name(), messages.label(kind)))
                        .toList());
    }
}
