package vn.thidua.award.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.award.ProposalDesk;
import vn.thidua.award.ProposalDrafts;
import vn.thidua.award.Quotas;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Proposals of one bloc and year: what the minutes say, quotas, making the dossiers. */
@Controller
@Navigation(Section.BLOCS)
class BlocProposalController {
    private static final String VIEW = "award/bloc/show";
    private final ProposalDrafts drafts;
    private final Quotas quotas;
    private final BlocYears years;
    private final Rulebook rulebook;
    private final Clock clock;

    BlocProposalController(ProposalDrafts drafts, Quotas quotas, BlocYears years, Rulebook rulebook, Clock clock) {
        this.drafts = drafts;
        this.quotas = quotas;
        this.years = years;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    private BlocYearScope fill(Actor actor, NumberedSlug khoi, EmulationYear nam, Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        model.addAttribute("header", years.header(actor, scope));
        model.addAttribute("desk", drafts.desk(actor, scope));
        return scope;
    }

    private List<Option> codes() {
        return rulebook.awardTypes(LocalDate.now(clock)).stream()
                .map(type -> new Option(type.code(), type.name()))
                .toList();
    }

    private static String back(BlocYearScope scope) {
        return "redirect:"
                + Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value());
    }

    @GetMapping("/khoi/{khoi}/{nam}/de-nghi")
    String show(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ReasonForm form,
            Model model) {
        fill(actor, khoi, nam, model);
        return VIEW;
    }

    @PostMapping("/khoi/{khoi}/{nam}/de-nghi")
    Object create(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = fill(actor, khoi, nam, model);
        var in = new Inputs(errors);
        var reason = in.prose("reason", form.reason, "award.reason", 2000);
        var line = in.id("line", form.line, "award.code");
        return Submission.of(form, errors, VIEW).act(() -> {
            flash.done("award.drafted", drafts.draft(actor, scope.id(), line, reason));
            return back(scope);
        });
    }

    @PostMapping("/khoi/{khoi}/{nam}/de-nghi/chi-tieu")
    Object quota(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") QuotaForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = fill(actor, khoi, nam, model);
        model.addAttribute("codes", codes());
        var in = new Inputs(errors);
        var code = in.requiredKey("code", form.code, "award.code");
        var quantity = in.integer("quantity", form.quantity, "award.quantity", 0, 999);
        var source = in.required("source", form.source, "award.source", 300);
        var version = in.version(form.version);
        return Submission.of(form, errors, "award/bloc/quota")
                .current(() -> quota(drafts.desk(actor, scope), code))
                .act(() -> {
                    quotas.record(actor, scope.id(), code, quantity, source, version);
                    flash.done("award.quota");
                    return back(scope);
                });
    }

    @GetMapping("/khoi/{khoi}/{nam}/de-nghi/chi-tieu")
    String quotaForm(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @RequestParam(name = "danh-hieu", required = false) @Nullable String code,
            Model model) {
        var scope = fill(actor, khoi, nam, model);
        var desk = drafts.desk(actor, scope);
        desk.quotaKeeping().orThrow();
        model.addAttribute("form", quota(desk, code));
        model.addAttribute("codes", codes());
        return "award/bloc/quota";
    }

    /** What is recorded for this award; an empty form when nothing is. */
    private static QuotaForm quota(ProposalDesk desk, @Nullable String code) {
        return desk.quotas().stream()
                .filter(quota -> quota.awardCode().equals(code))
                .findFirst()
                .map(QuotaForm::of)
                .orElseGet(QuotaForm::new);
    }
}
