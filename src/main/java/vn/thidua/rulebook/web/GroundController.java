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
import vn.thidua.rulebook.GroundVersion;
import vn.thidua.rulebook.ReturnGrounds;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The grounds on which dossiers go back: read by everybody signed in, kept by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class GroundController {
    private static final String FORM = "rulebook/ground/form";
    private final ReturnGrounds grounds;
    private final Book book;

    GroundController(ReturnGrounds grounds, Book book) {
        this.grounds = grounds;
        this.book = book;
    }

    @GetMapping("/danh-muc/can-cu-tra-lai")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        return book.index(
                "rulebook/ground/index", form, errors, day -> grounds.list(actor, day), grounds.mayKeep(actor));
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}")
    String show(Actor actor, @PathVariable UUID canCu, Model model) {
        var ground = grounds.find(actor, canCu);
        model.addAttribute("ground", ground);
        model.addAttribute("versions", grounds.versions(actor, ground));
        model.addAttribute("today", book.today());
        model.addAttribute("mayKeep", grounds.mayKeep(actor));
        model.addAttribute("history", book.history(actor, canCu));
        return "rulebook/ground/show";
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/moi")
    String newForm(Actor actor, Model model) {
        grounds.mayKeep(actor).orThrow();
        model.addAttribute("form", new GroundForm());
        page(null, null, model);
        return FORM;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/moi")
    Object create(
            Actor actor, @ModelAttribute("form") GroundForm form, BindingResult errors, Flash flash, Model model) {
        grounds.mayKeep(actor).orThrow();
        page(null, null, model);
        var command = form.toCommand(new Inputs(errors), true);
        return Submission.of(form, errors, FORM).act(() -> {
            var id = grounds.add(actor, command);
            flash.done("return-ground.added");
            return "redirect:" + Addresses.RETURN_GROUNDS + "/" + id;
        });
    }

    /** @param viec whether a version is entered that follows this one, or this one is put right */
    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/{viec:phien-ban-moi|sua}")
    String editForm(Actor actor, @PathVariable UUID canCu, @PathVariable String viec, Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("form", GroundForm.of(ground, viec.equals(Book.FOLLOWING)));
        page(ground, viec, model);
        return FORM;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/{viec:phien-ban-moi|sua}")
    Object update(
            Actor actor,
            @PathVariable UUID canCu,
            @PathVariable String viec,
            @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        page(ground, viec, model);
        var following = viec.equals(Book.FOLLOWING);
        var in = new Inputs(errors);
        var command = form.toCommand(in, following);
        return Submission.of(form, errors, FORM)
                .current(() -> GroundForm.of(grounds.find(actor, canCu), following))
                .act(() -> {
                    if (following) {
                        var id = grounds.replace(actor, canCu, command, in.version(form.version));
                        flash.done("return-ground.added");
                        return "redirect:" + Addresses.RETURN_GROUNDS + "/" + id;
                    }
                    grounds.correct(actor, canCu, command, in.version(form.version));
                    flash.done("rulebook.corrected");
                    return "redirect:" + ground.address();
                });
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID canCu, Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("form", EndingForm.of(ground.version()));
        model.addAttribute("ending", ending(ground));
        return Book.END;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID canCu,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("ending", ending(ground));
        var end = form.read(errors, "rulebook.valid-to");
        return Submission.of(form, errors, Book.END)
                .current(() -> EndingForm.of(grounds.find(actor, canCu).version()))
                .act(() -> {
                    grounds.end(actor, canCu, end);
                    flash.done("rulebook.ended", end.on());
                    return "redirect:" + ground.address();
                });
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/bo")
    String removalForm(Actor actor, @PathVariable UUID canCu, Model model) {
        model.addAttribute("form", RemovalForm.of(removal(actor, canCu, model).version()));
        return Book.REMOVE;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/bo")
    Object remove(
            Actor actor,
            @PathVariable UUID canCu,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        removal(actor, canCu, model);
        var removal = form.read(errors);
        return Submission.of(form, errors, Book.REMOVE).act(() -> {
            grounds.remove(actor, canCu, removal);
            flash.done("rulebook.removed");
            return "redirect:" + Addresses.RETURN_GROUNDS;
        });
    }

    private GroundVersion removal(Actor actor, UUID id, Model model) {
        var rule = grounds.find(actor, id);
        grounds.mayKeep(actor).orThrow();
        model.addAttribute(
                "removal",
                new RuleToRemove(ending(rule), rule, grounds.heldOn(actor, id), grounds.mayRemove(actor, rule)));
        return rule;
    }

    private RuleToEnd ending(GroundVersion ground) {
        return new RuleToEnd(
                ground.text(), ground.address(), Addresses.RETURN_GROUNDS, book.text("rulebook.tab.grounds"));
    }

    private static void page(@Nullable GroundVersion ground, @Nullable String act, Model model) {
        model.addAttribute("ground", ground);
        model.addAttribute("act", act);
    }
}
