package vn.thidua.conference.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.conference.Conferences;
import vn.thidua.kernel.Actor;
import vn.thidua.organization.Letterheads;
import vn.thidua.web.Navigation;
import vn.thidua.web.Numbered;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** The minutes as a paper, in the layout of form 1.9 of Nghị định 30/2020/NĐ-CP, for the browser's printer. */
@Controller
@Navigation(Section.CONFERENCES)
class MinutesPrintController {
    private final Conferences conferences;
    private final Letterheads letterheads;
    private final ConferenceTexts texts;
    private final Clock clock;

    MinutesPrintController(Conferences conferences, Letterheads letterheads, ConferenceTexts texts, Clock clock) {
        this.conferences = conferences;
        this.letterheads = letterheads;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param ban which locked version, as it was kept; without it the minutes as they are now */
    @GetMapping("/hoi-nghi/{so}/bien-ban/in")
    String show(
            Actor actor,
            @PathVariable NumberedSlug so,
            @RequestParam(required = false) @Nullable String ban,
            Model model) {
        var now = conferences.detail(actor, so.number());
        var no = Filters.number(ban);
        var page = no == null ? now : conferences.locked(actor, so.number(), no);
        model.addAttribute("now", now);
        var held = page.minutes().attendance().held();
        var day = held == null ? LocalDate.of(page.scope().year().value(), 12, 31) : held.latest();
        model.addAttribute("page", page);
        model.addAttribute("place", Numbered.of(page.number(), ""));
        model.addAttribute("text", texts.said(page));
        model.addAttribute("head", letterheads.of(actor, page.scope().province(), day));
        model.addAttribute("printedAt", Instant.now(clock));
        return "conference/conference/print";
    }
}
