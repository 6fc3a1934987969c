package vn.thidua.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.audit.AuditFilter;
import vn.thidua.audit.AuditTrail;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Text;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The trail: who did what, when, to which record, from what to what. */
@Controller
@Navigation(Section.AUDIT)
class AuditController {
    private static final String VIEW = "audit/entry/index";

    private final AuditTrail trail;
    private final AuditWords words;

    AuditController(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
    }

    @GetMapping(Addresses.AUDIT)
    Object index(
            Actor actor,
            @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        trail.reading(actor).orThrow();
        var in = new Inputs(errors);
        var from = in.date("tu", form.tu, "audit.from");
        var to = in.date("den", form.den, "audit.to");
        if (from != null && to != null && to.isBefore(from)) {
            in.reject("den", "audit.to-before-from");
        }
        return Submission.of(form, errors, VIEW).act(() -> {
            var listing = trail.list(actor, new AuditFilter(Text.line(form.q), from, to), page);
            model.addAttribute("listing", listing);
            model.addAttribute("lines", listing.rows().stream().map(words::line).toList());
            return VIEW;
        });
    }
}
