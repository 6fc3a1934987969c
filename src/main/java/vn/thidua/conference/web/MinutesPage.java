package vn.thidua.conference.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.conference.Adoption;
import vn.thidua.conference.AgendaKind;
import vn.thidua.conference.GuestRole;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.Presence;
import vn.thidua.conference.ReportKind;
import vn.thidua.conference.VotingMethod;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.organization.Organizations;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;

/** Puts into the model what the editor's template needs beside the form. */
@Component
class MinutesPage {
    private static final int MOST_OTHERS = 60;
    private final Organizations organizations;
    private final Messages messages;

    MinutesPage(Organizations organizations, Messages messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    /** @param onPage the sections shown; one of them only on the pages for phones */
    void fill(Actor actor, Model model, MinutesDraft draft, List<MinutesSection> all, List<MinutesSection> onPage) {
        model.addAttribute("draft", draft);
        model.addAttribute("detail", draft.detail());
        model.addAttribute("allSections", all);
        model.addAttribute("onPage", onPage);
        model.addAttribute(
                "numbers", onPage.stream().map(MinutesSection::number).toList());
        model.addAttribute("prefilled", draft.prefilled().sections());
        var members = draft.detail().members().stream()
                .map(member -> new Option(member.unit().toString(), member.name()))
                .toList();
        model.addAttribute("units", units(members, draft));
        model.addAttribute("candidates", candidates(actor, members, draft));
        model.addAttribute(
                "awardTypes",
                draft.awardTypes().stream()
                        .map(type -> new Option(type.code(), type.name()))
                        .toList());
        model.addAttribute("partsOfDay", options(PartOfDay.values()));
        model.addAttribute("presences", options(Presence.values()));
        model.addAttribute("guestRoles", options(GuestRole.values()));
        model.addAttribute("agendaKinds", options(AgendaKind.values()));
        model.addAttribute("reportKinds", options(ReportKind.values()));
        model.addAttribute("adoptions", options(Adoption.values()));
        // left empty: not recorded
        model.addAttribute(
                "methods",
                options(EnumSet.complementOf(EnumSet.of(VotingMethod.NOT_RECORDED))
                        .toArray(VotingMethod[]::new)));
        // the rulebook's words speak of the council, a bloc votes by units
        model.addAttribute(
                "bases",
                Stream.of(VoteBasis.values())
                        .map(basis -> new Option(basis.name(), messages.text("conference.basis." + basis.name())))
                        .toList());
        model.addAttribute("resultKinds", kinds(MinutesSection.REPORTS));
        model.addAttribute("discussionKinds", kinds(MinutesSection.DISCUSSION));
        model.addAttribute("directingKinds", kinds(MinutesSection.DIRECTING));
    }

    /** Members, and units the minutes name already. */
    private static List<Option> units(List<Option> members, MinutesDraft draft) {
        var known = members.stream().map(Option::value).collect(java.util.stream.Collectors.toSet());
        return Stream.concat(
                        members.stream(),
                        draft.detail().names().entrySet().stream()
                                .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                                .filter(option -> !known.contains(option.value())))
                .toList();
    }

    /** For results, where a unit that stands in no list may be named: the other units of a province of modest size too. */
    private List<Option> candidates(Actor actor, List<Option> members, MinutesDraft draft) {
        var candidates = new ArrayList<>(units(members, draft));
        Set<String> known = new java.util.HashSet<>();
        candidates.forEach(option -> known.add(option.value()));
        var others = organizations.choices(actor, draft.detail().scope().province()).stream()
                .map(choice -> new Option(choice.id().toString(), choice.name()))
                .filter(option -> !known.contains(option.value()))
                .toList();
        if (others.size() <= MOST_OTHERS) {
            candidates.addAll(others);
        }
        return candidates;
    }

    private List<Option> kinds(MinutesSection section) {
        return options(PassageKind.of(section).toArray(PassageKind[]::new));
    }

    List<Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), messages.label(constant)))
                .toList();
    }

    /** Words the report that is put in. */
    String reportTitle(MinutesDraft draft) {
        return messages.text(
                "conference.report-title." + draft.detail().kind().name(),
                draft.detail().scope().year().value());
    }
}
