package vn.thidua.rulebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.organization.Provinces;
import vn.thidua.rulebook.KeptThreshold;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.Thresholds;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The shares of votes: read by everybody signed in, kept by the administrator and, of a province, by its board. */
@Controller
@Navigation(Section.CATALOGUES)
class ThresholdController {
    private static final String FORM = "rulebook/threshold/form";
    private final Thresholds thresholds;
    private final Rulebook rulebook;
    private final Provinces provinces;
    private final Book book;

    ThresholdController(Thresholds thresholds, Rulebook rulebook, Provinces provinces, Book book) {
        this.thresholds = thresholds;
        this.rulebook = rulebook;
        this.provinces = provinces;
        this.book = book;
    }

    @GetMapping("/danh-muc/ty-le-phieu")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        return book.index(
                "rulebook/threshold/index",
                form,
                errors,
                day -> thresholds.list(actor, day),
                thresholds.mayKeepSome(actor));
    }

    @GetMapping("/danh-muc/ty-le-phieu/{tyLe}")
    String show(Actor actor, @PathVariable UUID tyLe, Model model) {
        var kept = thresholds.find(actor, tyLe);
        model.addAttribute("kept", kept);
        model.addAttribute("versions", thresholds.versions(actor, kept));
        model.addAttribute("today", book.today());
        model.addAttribute("mayKeep", thresholds.mayKeep(actor, kept.threshold().province()));
        model.addAttribute("history", book.history(actor, tyLe));
        return "rulebook/threshold/show";
    }

    /** @param theo the share the new one follows: its award, province and basis are filled in */
    @GetMapping("/danh-muc/ty-le-phieu/moi")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable UUID theo, Model model) {
        thresholds.mayKeepSome(actor).orThrow();
        var form = new ThresholdForm();
        if (theo != null) {
            form = ThresholdForm.of(thresholds.find(actor, theo));
            form.validFrom = null;
            form.validTo = null;
            form.source = null;
        }
        model.addAttribute("form", form);
        choices(actor, null, model);
        return FORM;
    }

    @PostMapping("/danh-muc/ty-le-phieu/moi")
    Object create(
            Actor actor, @ModelAttribute("form") ThresholdForm form, BindingResult errors, Flash flash, Model model) {
        thresholds.mayKeepSome(actor).orThrow();
        choices(actor, null, model);
        var command = form.toCommand(new Inputs(errors), true);
        return Submission.of(form, errors, FORM).act(() -> {
            var id = thresholds.add(actor, command);
            flash.done("threshold.added", command.validFrom() == null ? "" : command.validFrom());
            return "redirect:" + Addresses.THRESHOLDS + "/" + id;
        });
    }

    @GetMapping("/danh-muc/ty-le-phieu/{tyLe}/sua")
    String editForm(Actor actor, @PathVariable UUID tyLe, Model model) {
        var kept = mine(actor, tyLe);
        model.addAttribute("form", ThresholdForm.of(kept));
        choices(actor, kept, model);
        return FORM;
    }

    @PostMapping("/danh-muc/ty-le-phieu/{tyLe}/sua")
    Object correct(
            Actor actor,
            @PathVariable UUID tyLe,
            @ModelAttribute("form") ThresholdForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var kept = mine(actor, tyLe);
        choices(actor, kept, model);
        var in = new Inputs(errors);
        var command = form.toCommand(in, false);
        return Submission.of(form, errors, FORM)
                .current(() -> ThresholdForm.of(thresholds.find(actor, tyLe)))
                .act(() -> {
                    thresholds.correct(actor, tyLe, command, in.version(form.version));
                    flash.done("rulebook.corrected");
                    return "redirect:" + kept.address();
                });
    }

    @GetMapping("/danh-muc/ty-le-phieu/{tyLe}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID tyLe, Model model) {
        var kept = mine(actor, tyLe);
        model.addAttribute("form", EndingForm.of(kept.version()));
        model.addAttribute("ending", ending(kept));
        return Book.END;
    }

    @PostMapping("/danh-muc/ty-le-phieu/{tyLe}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID tyLe,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var kept = mine(actor, tyLe);
        model.addAttribute("ending", ending(kept));
        var end = form.read(errors, "rulebook.valid-to");
        return Submission.of(form, errors, Book.END)
                .current(() -> EndingForm.of(thresholds.find(actor, tyLe).version()))
                .act(() -> {
                    thresholds.end(actor, tyLe, end);
                    flash.done("rulebook.ended", end.on());
                    return "redirect:" + kept.address();
                });
    }

    private KeptThreshold mine(Actor actor, UUID id) {
        var kept = thresholds.find(actor, id);
        thresholds.mayKeep(actor, kept.threshold().province()).orThrow();
        return kept;
    }

    @GetMapping("/danh-muc/ty-le-phieu/{tyLe}/bo")
    String removalForm(Actor actor, @PathVariable UUID tyLe, Model model) {
        model.addAttribute("form", RemovalForm.of(removal(actor, tyLe, model).version()));
        return Book.REMOVE;
    }

    @PostMapping("/danh-muc/ty-le-phieu/{tyLe}/bo")
    Object remove(
            Actor actor,
            @PathVariable UUID tyLe,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        removal(actor, tyLe, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, Book.REMOVE).act(() -> {
            thresholds.remove(actor, tyLe, removal);
            flash.done("rulebook.removed");
            return "redirect:" + Addresses.THRESHOLDS;
        });
    }

    private KeptThreshold removal(Actor actor, UUID id, Model model) {
        var rule = mine(actor, id);
        model.addAttribute(
                "removal",
                new RuleToRemove(ending(rule), rule, thresholds.heldOn(actor, id), thresholds.mayRemove(actor, rule)));
        return rule;
    }

    private RuleToEnd ending(KeptThreshold kept) {
        return new RuleToEnd(
                kept.awardName(), kept.address(), Addresses.THRESHOLDS, book.text("rulebook.tab.thresholds"));
    }

    private void choices(Actor actor, @Nullable KeptThreshold kept, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute(
                "awards",
                rulebook.allAwards().stream()
                        .map(award -> new Option(award.code(), award.name()))
                        .toList());
        List<Option> places = new ArrayList<>();
        if (thresholds.mayKeep(actor, null).isAllowed()) {
            places.add(new Option(ThresholdForm.COUNTRY, book.text("threshold.country")));
        }
        provinces.all(actor).stream()
                .filter(province -> thresholds.mayKeep(actor, province.id()).isAllowed())
                .forEach(province -> places.add(new Option(province.id().toString(), province.choice())));
        model.addAttribute("places", places);
        model.addAttribute("bases", book.options(VoteBasis.values()));
    }
}
