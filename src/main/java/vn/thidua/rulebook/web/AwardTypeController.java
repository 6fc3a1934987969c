package vn.thidua.rulebook.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.rulebook.AwardCategory;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.Recipients;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.VoteThreshold;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The catalogue of awards on a day, for everybody who is signed in; new versions by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class AwardTypeController {
    private static final String INDEX = "rulebook/award-type/index";
    private static final String FORM = "rulebook/award-type/form";

    private static final String END = "rulebook/end";

    private final Rulebook rulebook;
    private final Book book;

    AwardTypeController(Rulebook rulebook, Book book) {
        this.rulebook = rulebook;
        this.book = book;
    }

    /** An award with the share of votes it needs that day. */
    record Row(AwardType type, @Nullable VoteThreshold threshold) {
        public String address() {
            return Addresses.AWARD_TYPES + "/" + type.id();
        }
    }

    @GetMapping("/danh-muc/danh-hieu")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        var asked = book.day(form, errors);
        var day = asked == null ? book.today() : asked;
        Map<String, VoteThreshold> thresholds = rulebook.thresholds(day).stream()
                .collect(Collectors.toMap(VoteThreshold::awardCode, Function.identity(), (one, other) -> one));
        var page = new ModelAndView(INDEX, errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("failed", errors.hasErrors());
        page.addObject("day", day);
        page.addObject(
                "rows",
                rulebook.awardTypes(day).stream()
                        .map(type -> new Row(type, thresholds.get(type.code())))
                        .toList());
        page.addObject("tabs", book.tabs());
        page.addObject("mayKeep", rulebook.mayKeep(actor));
        return page;
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}")
    String show(Actor actor, @PathVariable UUID phienBan, Model model) {
        var type = rulebook.version(phienBan);
        model.addAttribute("type", type);
        model.addAttribute("versions", rulebook.versions(type.code()));
        model.addAttribute("thresholds", rulebook.thresholdVersions(type.code()));
        model.addAttribute("mayKeep", rulebook.mayKeep(actor));
        model.addAttribute("history", book.history(actor, phienBan));
        return "rulebook/award-type/show";
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/phien-ban-moi")
    String newForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var present = rulebook.version(phienBan);
        page(present, "phien-ban-moi", model);
        model.addAttribute("form", AwardTypeForm.of(present));
        return FORM;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/phien-ban-moi")
    Object create(
            Actor actor,
            @PathVariable UUID phienBan,
            @ModelAttribute("form") AwardTypeForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        rulebook.mayKeep(actor).orThrow();
        page(rulebook.version(phienBan), "phien-ban-moi", model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        return Submission.of(form, errors, FORM)
                .current(() -> AwardTypeForm.of(rulebook.version(phienBan)))
                .act(() -> {
                    rulebook.replace(actor, phienBan, command, in.version(form.version));
                    flash.done("award-type.replaced", command.name(), command.validFrom());
                    return "redirect:" + Addresses.AWARD_TYPES + "/" + phienBan;
                });
    }

    @GetMapping("/danh-muc/danh-hieu/moi")
    String addForm(Actor actor, Model model) {
        rulebook.mayKeep(actor).orThrow();
        page(null, null, model);
        model.addAttribute("form", new AwardTypeForm());
        return FORM;
    }

    @PostMapping("/danh-muc/danh-hieu/moi")
    Object add(
            Actor actor, @ModelAttribute("form") AwardTypeForm form, BindingResult errors, Flash flash, Model model) {
        rulebook.mayKeep(actor).orThrow();
        page(null, null, model);
        var command = form.toCommand(new Inputs(errors));
        return Submission.of(form, errors, FORM).act(() -> {
            var added = rulebook.add(actor, command);
            flash.done("award-type.added", command.name());
            return "redirect:" + Addresses.AWARD_TYPES + "/" + added;
        });
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/sua")
    String correctForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var version = rulebook.version(phienBan);
        page(version, "sua", model);
        model.addAttribute("form", AwardTypeForm.toCorrect(version));
        return FORM;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/sua")
    Object correct(
            Actor actor,
            @PathVariable UUID phienBan,
            @ModelAttribute("form") AwardTypeForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        rulebook.mayKeep(actor).orThrow();
        page(rulebook.version(phienBan), "sua", model);
        var in = new Inputs(errors);
        var command = form.toCorrection(in);
        return Submission.of(form, errors, FORM)
                .current(() -> AwardTypeForm.toCorrect(rulebook.version(phienBan)))
                .act(() -> {
                    rulebook.correct(actor, phienBan, command, in.version(form.version));
                    flash.done("rulebook.corrected");
                    return "redirect:" + Addresses.AWARD_TYPES + "/" + phienBan;
                });
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var version = rulebook.version(phienBan);
        model.addAttribute("form", EndForm.of(version.version()));
        model.addAttribute("ending", ending(version));
        return END;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID phienBan,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        rulebook.mayKeep(actor).orThrow();
        model.addAttribute("ending", ending(rulebook.version(phienBan)));
        var in = new Inputs(errors);
        var on = in.requiredDate("on", form.on, "award-type.valid-to");
        var reason = in.required("reason", form.reason, "reason", 500);
        return Submission.of(form, errors, END)
                .current(() -> EndForm.of(rulebook.version(phienBan).version()))
                .act(() -> {
                    rulebook.end(actor, phienBan, on, reason, in.version(form.version));
                    flash.done("rulebook.ended", on);
                    return "redirect:" + Addresses.AWARD_TYPES + "/" + phienBan;
                });
    }

    private Ending ending(AwardType version) {
        return new Ending(
                version.name(),
                Addresses.AWARD_TYPES + "/" + version.id(),
                Addresses.AWARD_TYPES,
                book.text("rulebook.tab.award-types"));
    }

    /** @param act last part of the address the form is sent to; null for an award that is new */
    private static void page(@Nullable AwardType version, @Nullable String act, Model model) {
        model.addAttribute("type", version);
        model.addAttribute("act", act);
    }

    @ModelAttribute("categories")
    List<Option> categories() {
        return book.options(AwardCategory.values());
    }

    @ModelAttribute("deciders")
    List<Option> deciders() {
        return book.options(Decider.values());
    }

    @ModelAttribute("recipients")
    List<Option> recipients() {
        return book.options(Recipients.values());
    }
}
