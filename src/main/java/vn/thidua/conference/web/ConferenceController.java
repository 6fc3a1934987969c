package vn.thidua.conference.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.ConferenceFilter;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.ConferenceState;
import vn.thidua.conference.Conferences;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Numbered;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** Reading conferences: the list, the tab of a bloc and year, one conference. */
@Controller
@Navigation(Section.CONFERENCES)
class ConferenceController {
    private final Conferences conferences;
    private final BlocYears blocYears;
    private final Blocs blocs;
    private final ConferenceTexts texts;
    private final Messages messages;

    ConferenceController(
            Conferences conferences, BlocYears blocYears, Blocs blocs, ConferenceTexts texts, Messages messages) {
        this.conferences = conferences;
        this.blocYears = blocYears;
        this.blocs = blocs;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/hoi-nghi")
    String index(
            Actor actor,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "loai", required = false) @Nullable String kind,
            @RequestParam(name = "khoi", required = false) @Nullable String bloc,
            @RequestParam(name = "trang-thai", required = false) @Nullable String state,
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var filter = new ConferenceFilter(
                Filters.year(year),
                Filters.choice(ConferenceKind.class, kind),
                query,
                Filters.choice(ConferenceState.class, state),
                Filters.number(bloc),
                Filters.page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("blocs", blocs.choices(actor));
        model.addAttribute("kinds", Filters.options(messages, ConferenceKind.values()));
        model.addAttribute("states", Filters.options(messages, ConferenceState.values()));
        model.addAttribute("listing", conferences.list(actor, filter));
        model.addAttribute("recording", actor.isUnit() || actor.isBoard());
        return "conference/conference/index";
    }

    @GetMapping("/khoi/{khoi}/{nam}/hoi-nghi")
    String ofYear(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var scope = blocYears.scope(actor, khoi.number(), nam);
        model.addAttribute("header", blocYears.header(actor, scope));
        model.addAttribute("scope", scope);
        model.addAttribute("conferences", conferences.ofYear(actor, scope));
        model.addAttribute("creating", conferences.mayCreate(actor, scope));
        return "conference/conference/year";
    }

    @GetMapping("/hoi-nghi/{so}")
    String show(Actor actor, @PathVariable NumberedSlug so, Model model) {
        var page = page(actor, so, model);
        var scope = page.scope();
        model.addAttribute("officers", blocYears.officers(actor, scope.id()));
        model.addAttribute(
                "proposals",
                page.isLocked()
                                && !page.minutes().judging().awards().isEmpty()
                                && scope.judgeRunning(actor).isAllowed()
                        ? Addresses.blocProposals(
                                scope.number(), scope.name(), scope.year().value())
                        : null);
        return "conference/conference/show";
    }

    private ConferenceDetail page(Actor actor, NumberedSlug so, Model model) {
        var page = conferences.detail(actor, so.number());
        model.addAttribute("page", page);
        model.addAttribute("place", Numbered.of(page.number(), ""));
        model.addAttribute("text", texts.decided(page));
        return page;
    }
}
