package vn.thidua.rulebook.web;

import java.util.UUID;
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
import vn.thidua.rulebook.LegalText;
import vn.thidua.rulebook.LegalTexts;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The legal texts behind the catalogue: read by everybody signed in, kept by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class LegalTextController {
    private static final String FORM = "rulebook/legal-text/form";
    private final LegalTexts texts;
    private final Book book;

    LegalTextController(LegalTexts texts, Book book) {
        this.texts = texts;
        this.book = book;
    }

    @GetMapping("/danh-muc/van-ban")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        return book.index(
                "rulebook/legal-text/index", form, errors, day -> texts.list(actor, day), texts.mayKeep(actor));
    }

    @GetMapping("/danh-muc/van-ban/{vanBan}")
    String show(Actor actor, @PathVariable UUID vanBan, Model model) {
        model.addAttribute("text", texts.find(actor, vanBan));
        model.addAttribute("mayKeep", texts.mayKeep(actor));
        model.addAttribute("today", book.today());
        model.addAttribute("history", book.history(actor, vanBan));
        return "rulebook/legal-text/show";
    }

    @GetMapping("/danh-muc/van-ban/moi")
    String newForm(Actor actor, Model model) {
        texts.mayKeep(actor).orThrow();
        model.addAttribute("form", new LegalTextForm());
        page(null, model);
        return FORM;
    }

    @PostMapping("/danh-muc/van-ban/moi")
    Object create(
            Actor actor, @ModelAttribute("form") LegalTextForm form, BindingResult errors, Flash flash, Model model) {
        texts.mayKeep(actor).orThrow();
        page(null, model);
        var command = form.toCommand(new Inputs(errors));
        return Submission.of(form, errors, FORM).act(() -> {
            var id = texts.add(actor, command);
            flash.done("legal-text.added", command.number());
            return "redirect:" + Addresses.LEGAL_TEXTS + "/" + id;
        });
    }

    @GetMapping("/danh-muc/van-ban/{vanBan}/sua")
    String editForm(Actor actor, @PathVariable UUID vanBan, Model model) {
        texts.mayKeep(actor).orThrow();
        var text = texts.find(actor, vanBan);
        model.addAttribute("form", LegalTextForm.of(text));
        page(text, model);
        return FORM;
    }

    @PostMapping("/danh-muc/van-ban/{vanBan}/sua")
    Object correct(
            Actor actor,
            @PathVariable UUID vanBan,
            @ModelAttribute("form") LegalTextForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        texts.mayKeep(actor).orThrow();
        var text = texts.find(actor, vanBan);
        page(text, model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        return Submission.of(form, errors, FORM)
                .current(() -> LegalTextForm.of(texts.find(actor, vanBan)))
                .act(() -> {
                    texts.correct(actor, vanBan, command, in.version(form.version));
                    flash.done("rulebook.corrected");
                    return "redirect:" + text.address();
                });
    }

    @GetMapping("/danh-muc/van-ban/{vanBan}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID vanBan, Model model) {
        texts.mayKeep(actor).orThrow();
        var text = texts.find(actor, vanBan);
        model.addAttribute("form", EndingForm.of(text.version()));
        model.addAttribute("ending", ending(text));
        return Book.END;
    }

    @PostMapping("/danh-muc/van-ban/{vanBan}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID vanBan,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        texts.mayKeep(actor).orThrow();
        var text = texts.find(actor, vanBan);
        model.addAttribute("ending", ending(text));
        var end = form.read(errors, "rulebook.valid-to");
        return Submission.of(form, errors, Book.END)
                .current(() -> EndingForm.of(texts.find(actor, vanBan).version()))
                .act(() -> {
                    texts.end(actor, vanBan, end);
                    flash.done("rulebook.ended", end.on());
                    return "redirect:" + text.address();
                });
    }

    @GetMapping("/danh-muc/van-ban/{vanBan}/bo")
    String removalForm(Actor actor, @PathVariable UUID vanBan, Model model) {
        model.addAttribute("form", RemovalForm.of(removal(actor, vanBan, model).version()));
        return Book.REMOVE;
    }

    @PostMapping("/danh-muc/van-ban/{vanBan}/bo")
    Object remove(
            Actor actor,
            @PathVariable UUID vanBan,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        removal(actor, vanBan, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, Book.REMOVE).act(() -> {
            texts.remove(actor, vanBan, removal);
            flash.done("rulebook.removed");
            return "redirect:" + Addresses.LEGAL_TEXTS;
        });
    }

    private LegalText removal(Actor actor, UUID id, Model model) {
        var rule = texts.find(actor, id);
        texts.mayKeep(actor).orThrow();
        model.addAttribute("removal", new RuleToRemove(ending(rule), rule, null, texts.mayRemove(actor, rule)));
        return rule;
    }

    private RuleToEnd ending(LegalText text) {
        return new RuleToEnd(text.number(), text.address(), Addresses.LEGAL_TEXTS, book.text("rulebook.tab.texts"));
    }

    private void page(@Nullable LegalText text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("kinds", book.options(LegalText.Kind.values()));
    }
}
