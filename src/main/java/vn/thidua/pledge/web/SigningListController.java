package vn.thidua.pledge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.organization.Letterheads;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** The list that the units sign, to print. */
@Controller
@Navigation(Section.BLOCS)
class SigningListController {
    private final PledgePage pages;
    private final Letterheads letterheads;
    private final Clock clock;

    SigningListController(PledgePage pages, Letterheads letterheads, Clock clock) {
        this.pages = pages;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping("/khoi/{khoi}/{nam}/giao-uoc/in")
    String print(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var page = pages.of(actor, khoi, nam, model);
        var pledge = page.pledge();
        var signed = pledge == null ? null : pledge.signedOn();
        // a pledge whose day is not known was signed at the beginning of its year
        model.addAttribute(
                "head",
                letterheads.of(
                        actor,
                        page.scope().province(),
                        signed == null ? LocalDate.of(nam.value(), 1, 1) : signed.latest()));
        model.addAttribute("printedAt", Instant.now(clock));
        return "pledge/pledge/print";
    }
}
