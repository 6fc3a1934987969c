package vn.thidua.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.rulebook.AwardCategory;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.Recipients;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.VoteThreshold;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The catalogue of awards on a day, for everybody who is signed in; new versions by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class AwardTypeController {
    private static final String INDEX = "rulebook/award-type/index";
    private static final String FORM = "rulebook/award-type/form";

    private final Rulebook rulebook;
    private final Book book;

    AwardTypeController(Rulebook rulebook, Book book) {
        this.rulebook = rulebook;
        this.book = book;
    }

    /** An award with the share of votes it needs that day. */
    record Row(AwardType type, @Nullable VoteThreshold threshold) {
        public String address() {
            return type.address();
        }
    }

    @GetMapping("/danh-muc/danh-hieu")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        return book.index(INDEX, form, errors, day -> rows(day == null ? book.today() : day), rulebook.mayKeep(actor));
    }

    private List<Row> rows(LocalDate day) {
        var thresholds = rulebook.thresholds(day).stream()
                .collect(Collectors.toMap(VoteThreshold::awardCode, Function.identity(), (one, other) -> one));
        return rulebook.awardTypes(day).stream()
                .map(type -> new Row(type, thresholds.get(type.code())))
                .toList();
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}")
    String show(Actor actor, @PathVariable UUID phienBan, Model model) {
        var type = rulebook.version(phienBan);
        model.addAttribute("type", type);
        model.addAttribute("versions", rulebook.versions(type.code()));
        model.addAttribute("thresholds", rulebook.thresholdVersions(type.code()));
        model.addAttribute("mayKeep", rulebook.mayKeep(actor));
        model.addAttribute("history", book.history(actor, phienBan));
        model.addAttribute("today", book.today());
        return "rulebook/award-type/show";
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
        var command = form.toCommand(new Inputs(errors), true);
        return Submission.of(form, errors, FORM).act(() -> {
            var added = rulebook.add(actor, command);
            flash.done("award-type.added", command.name());
            return "redirect:" + Addresses.AWARD_TYPES + "/" + added;
        });
    }

    /** @param viec whether a version is entered that follows this one, or this one is put right */
    @GetMapping("/danh-muc/danh-hieu/{phienBan}/{viec:phien-ban-moi|sua}")
    String editForm(Actor actor, @PathVariable UUID phienBan, @PathVariable String viec, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var version = rulebook.version(phienBan);
        page(version, viec, model);
        model.addAttribute("form", AwardTypeForm.of(version, viec.equals(Book.FOLLOWING)));
        return FORM;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/{viec:phien-ban-moi|sua}")
    Object update(
            Actor actor,
            @PathVariable UUID phienBan,
            @PathVariable String viec,
            @ModelAttribute("form") AwardTypeForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        rulebook.mayKeep(actor).orThrow();
        page(rulebook.version(phienBan), viec, model);
        var following = viec.equals(Book.FOLLOWING);
        var in = new Inputs(errors);
        var command = form.toCommand(in, following);
        return Submission.of(form, errors, FORM)
                .current(() -> AwardTypeForm.of(rulebook.version(phienBan), following))
                .act(() -> {
                    if (following) {
                        rulebook.replace(actor, phienBan, command, in.version(form.version));
                        flash.done("award-type.replaced", command.name(), Formats.date(command.validFrom()));
                    } else {
                        rulebook.correct(actor, phienBan, command, in.version(form.version));
                        flash.done("rulebook.corrected");
                    }
                    return "redirect:" + Addresses.AWARD_TYPES + "/" + phienBan;
                });
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var version = rulebook.version(phienBan);
        model.addAttribute("form", EndingForm.of(version.version()));
        model.addAttribute("ending", ending(version));
        return Book.END;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID phienBan,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        rulebook.mayKeep(actor).orThrow();
        model.addAttribute("ending", ending(rulebook.version(phienBan)));
        var end = form.read(errors, "award-type.valid-to");
        return Submission.of(form, errors, Book.END)
                .current(() -> EndingForm.of(rulebook.version(phienBan).version()))
                .act(() -> {
                    rulebook.end(actor, phienBan, end);
                    flash.done("rulebook.ended", end.on());
                    return "redirect:" + Addresses.AWARD_TYPES + "/" + phienBan;
                });
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/bo")
    String removalForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        model.addAttribute(
                "form", RemovalForm.of(removal(actor, phienBan, model).version()));
        return Book.REMOVE;
    }

    @PostMapping("/danh-muc/danh-hieu/{phienBan}/bo")
    Object remove(
            Actor actor,
            @PathVariable UUID phienBan,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        removal(actor, phienBan, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, Book.REMOVE).act(() -> {
            rulebook.remove(actor, phienBan, removal);
            flash.done("rulebook.removed");
            return "redirect:" + Addresses.AWARD_TYPES;
        });
    }

    private AwardType removal(Actor actor, UUID id, Model model) {
        var rule = rulebook.version(id);
        rulebook.mayKeep(actor).orThrow();
        model.addAttribute(
                "removal", new RuleToRemove(ending(rule), rule, rulebook.heldOn(id), rulebook.mayRemove(actor, id)));
        return rule;
    }

    private RuleToEnd ending(AwardType version) {
        return new RuleToEnd(
                version.name(), version.address(), Addresses.AWARD_TYPES, book.text("rulebook.tab.award-types"));
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
