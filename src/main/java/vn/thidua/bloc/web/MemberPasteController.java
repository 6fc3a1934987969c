package vn.thidua.bloc.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.EnterMembers;
import vn.thidua.bloc.Memberships;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;
import vn.thidua.organization.NameMatch;
import vn.thidua.organization.OrganizationChoice;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Many members at once: paste a list, check what each name is, enter. */
@Controller
@Navigation(Section.BLOCS)
class MemberPasteController {
    private static final String PASTE = "bloc/member/paste";
    private static final String CHECK = "bloc/member/check";
    private static final int MOST_LINES = 500;
    private final BlocYears years;
    private final Admissions admissions;
    private final Memberships memberships;
    private final Organizations organizations;
    private final Messages messages;

    MemberPasteController(
            BlocYears years,
            Admissions admissions,
            Memberships memberships,
            Organizations organizations,
            Messages messages) {
        this.years = years;
        this.admissions = admissions;
        this.memberships = memberships;
        this.organizations = organizations;
        this.messages = messages;
    }

    @GetMapping("/khoi/{khoi}/{nam}/thanh-vien/dan")
    String newForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = editable(actor, khoi, nam);
        model.addAttribute("form", new PasteForm());
        model.addAttribute("place", scope);
        model.addAttribute("address", scope.address());
        return PASTE;
    }

    /** Shows what each line is taken for; changes nothing. */
    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/dan")
    Object check(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            Model model) {
        var scope = editable(actor, khoi, nam);
        model.addAttribute("address", scope.address());
        var in = new Inputs(errors);
        var text = in.requiredProse("text", form.text, "bloc.pasted", 50_000);
        var names =
                text.lines().map(Text::line).filter(Objects::nonNull).distinct().toList();
        if (names.size() > MOST_LINES) {
            in.reject("text", "bloc.paste.too-many", MOST_LINES);
        }
        return Submission.of(form, errors, PASTE).act(() -> {
            var matches = organizations.matchAll(actor, province(actor, scope), names);
            var places = places(actor, scope, matches);
            form.lines.clear();
            for (var match : matches) {
                var line = new PastedForm();
                line.name = match.typed();
                var certain = match.certain();
                line.choice = certain != null
                        ? places.containsKey(certain.id())
                                ? PastedForm.SKIP
                                : certain.id().toString()
                        : match.kind() == NameMatch.Likeness.NONE ? PastedForm.NEW : "";
                line.kind = OrganizationKind.ASSOCIATION.name();
                form.lines.add(line);
            }
            model.addAttribute("checks", checks(matches, places));
            model.addAttribute("kinds", kinds());
            return CHECK;
        });
    }

    @PostMapping("/khoi/{khoi}/{nam}/thanh-vien/dan/xong")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = editable(actor, khoi, nam);
        model.addAttribute("address", scope.address());
        model.addAttribute("kinds", kinds());
        var in = new Inputs(errors);
        var names = new ArrayList<String>();
        var entries = new ArrayList<EnterMembers.Line>();
        for (int i = 0; i < form.lines.size(); i++) {
            var line = form.lines.get(i);
            var at = "lines[" + i + "].";
            var name = in.required(at + "name", line.name, "bloc.unit", 300);
            names.add(name);
            if (PastedForm.SKIP.equals(line.choice)) {
                continue;
            }
            if (PastedForm.NEW.equals(line.choice)) {
                entries.add(new EnterMembers.Line(
                        name,
                        null,
                        in.requiredChoice(at + "kind", line.kind, "bloc.unit-kind", OrganizationKind.class)));
            } else {
                entries.add(new EnterMembers.Line(
                        name, new OrganizationId(in.requiredId(at + "choice", line.choice, "bloc.unit")), null));
            }
        }
        var matches = organizations.matchAll(actor, province(actor, scope), names);
        var places = places(actor, scope, matches);
        model.addAttribute("checks", checks(matches, places));
        for (int i = 0; i < form.lines.size(); i++) {
            var choice = form.lines.get(i).choice;
            var taken = choice == null ? null : elsewhere(places, choice);
            if (taken != null) {
                in.reject("lines[" + i + "].choice", "bloc.paste.elsewhere", taken);
            }
        }
        return Submission.of(form, errors, CHECK).act(() -> {
            int added = admissions.enter(actor, new EnterMembers(scope.id(), province(actor, scope), entries));
            flash.done("bloc.members-entered", added);
            return "redirect:"
                    + Addresses.blocMembers(
                            scope.number(), scope.name(), scope.year().value());
        });
    }

    private BlocYearScope editable(Actor actor, NumberedSlug khoi, EmulationYear nam) {
        var scope = years.scope(actor, khoi.number(), nam);
        memberships.sheet(actor, scope).editing().orThrow();
        return scope;
    }

    private static ProvinceId province(Actor actor, BlocYearScope scope) {
        var own = actor.province();
        return own == null ? scope.province() : own;
    }

    private Map<OrganizationId, Admissions.Place> places(Actor actor, BlocYearScope scope, List<NameMatch> matches) {
        return admissions.places(
                actor,
                scope,
                matches.stream()
                        .flatMap(match -> match.candidates().stream())
                        .map(OrganizationChoice::id)
                        .toList());
    }

    /** The other bloc the chosen unit is in; null where it may come in. */
    private static @Nullable String elsewhere(Map<OrganizationId, Admissions.Place> places, String choice) {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(choice)
                        && !entry.getValue().own())
                .map(entry -> entry.getValue().bloc())
                .findFirst()
                .orElse(null);
    }

    /**
     * What the page says and offers for each line.
     *
     * @param place where the unit the line certainly names stands in that year already; null where it stands nowhere
     */
    public record Check(NameMatch.Likeness kind, Admissions.@Nullable Place place, List<Option> options) {}

    private List<Check> checks(List<NameMatch> matches, Map<OrganizationId, Admissions.Place> places) {
        return matches.stream()
                .map(match -> {
                    var options = new ArrayList<Option>();
                    match.candidates()
                            .forEach(candidate -> options.add(new Option(
                                    candidate.id().toString(), placed(candidate, places.get(candidate.id())))));
                    if (match.certain() == null) {
                        options.add(new Option(PastedForm.NEW, messages.text("bloc.paste.new")));
                    }
                    options.add(new Option(PastedForm.SKIP, messages.text("bloc.paste.skip")));
                    var certain = match.certain();
                    return new Check(
                            match.kind(), certain == null ? null : places.get(certain.id()), List.copyOf(options));
                })
                .toList();
    }

    private String placed(OrganizationChoice unit, Admissions.@Nullable Place place) {
        return place == null
                ? unit.name()
                : place.own()
                        ? messages.text("bloc.paste.placed-here", unit.name())
                        : messages.text("bloc.paste.placed", unit.name(), place.bloc());
    }

    private List<Option> kinds() {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> new Option(kind.name(), messages.label(kind)))
                .toList();
    }
}
