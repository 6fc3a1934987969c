package vn.thidua.pledge.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.Pledges;
import vn.thidua.web.NumberedSlug;

/** What every page about a pledge shows: the pledge, whose address has the bloc's name. */
@Component
class PledgePage {
    private final Pledges pledges;

    PledgePage(Pledges pledges) {
        this.pledges = pledges;
    }

    /** @throws vn.thidua.kernel.NotFoundException when that bloc and year do not exist for the actor */
    PledgeDetail of(Actor actor, NumberedSlug bloc, EmulationYear year, Model model) {
        var page = pledges.detail(actor, bloc.number(), year);
        model.addAttribute("page", page);
        model.addAttribute("place", page.scope());
        return page;
    }
}
