package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.identity.StashedForms;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** Shows what was typed when the session had ended, to be sent again to where it was meant for. */
@Controller
@Navigation(Section.NONE)
class StashedFormController {
    private final StashedForms stashes;
    private final StashedLabels labels;

    StashedFormController(StashedForms stashes, StashedLabels labels) {
        this.stashes = stashes;
        this.labels = labels;
    }

    /** @param gui what was kept is no form that can be drawn again: it is told field by field, and sent as it is */
    @GetMapping(Addresses.STASHED_FORM)
    String show(
            Actor actor, @RequestParam(defaultValue = "false") boolean gui, HttpServletRequest request, Model model) {
        var form = Cookies.STASH
                .read(request)
                .flatMap(cookie -> stashes.show(actor, cookie))
                .orElseThrow(() -> new NotFoundException("stashed form"));
        model.addAttribute("stash", form);
        model.addAttribute("lines", labels.lines(actor, form));
        model.addAttribute("sending", gui);
        return "identity/stash/show";
    }

    @PostMapping(Addresses.STASHED_FORM + "/bo")
    String remove(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        Cookies.STASH.read(request).ifPresent(cookie -> stashes.drop(actor, cookie));
        Cookies.STASH.clear(request, response);
        return "redirect:" + Addresses.TASKS;
    }
}
