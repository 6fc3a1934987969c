package vn.thidua.rulebook.web;

import java.util.UUID;
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
import vn.thidua.rulebook.GroundVersion;
import vn.thidua.rulebook.ReturnGrounds;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The grounds on which dossiers go back: read by everybody signed in, kept by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class GroundController {
    private static final String FORM = "rulebook/ground/form";
    private static final String END = "rulebook/end";

    private final ReturnGrounds grounds;
    private final Book book;

    GroundController(ReturnGrounds grounds, Book book) {
        this.grounds = grounds;
        this.book = book;
    }

    @GetMapping("/danh-muc/can-cu-tra-lai")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        var day = book.day(form, errors);
        var failed = errors.hasErrors();
        var page = new ModelAndView("rulebook/ground/index", failed ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("failed", failed);
        page.addObject("day", day);
        page.addObject("tabs", book.tabs());
        page.addObject("today", book.today());
        page.addObject("rows", grounds.list(actor, day));
        page.addObject("mayKeep", grounds.mayKeep(actor));
        return page;
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

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/phien-ban-moi")
    String replaceForm(Actor actor, @PathVariable UUID canCu, Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("form", GroundForm.following(ground));
        page(ground, "phien-ban-moi", model);
        return FORM;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/phien-ban-moi")
    Object replace(
            Actor actor,
            @PathVariable UUID canCu,
            @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        grounds.mayKeep(actor).orThrow();
        page(grounds.find(actor, canCu), "phien-ban-moi", model);
        var in = new Inputs(errors);
        var command = form.toCommand(in, true);
        return Submission.of(form, errors, FORM)
                .current(() -> GroundForm.following(grounds.find(actor, canCu)))
                .act(() -> {
                    var id = grounds.replace(actor, canCu, command, in.version(form.version));
                    flash.done("return-ground.added");
                    return "redirect:" + Addresses.RETURN_GROUNDS + "/" + id;
                });
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/sua")
    String editForm(Actor actor, @PathVariable UUID canCu, Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("form", GroundForm.of(ground));
        page(ground, "sua", model);
        return FORM;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/sua")
    Object correct(
            Actor actor,
            @PathVariable UUID canCu,
            @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        page(ground, "sua", model);
        var in = new Inputs(errors);
        var command = form.toCommand(in, false);
        return Submission.of(form, errors, FORM)
                .current(() -> GroundForm.of(grounds.find(actor, canCu)))
                .act(() -> {
                    grounds.correct(actor, canCu, command, in.version(form.version));
                    flash.done("rulebook.corrected");
                    return "redirect:" + ground.address();
                });
    }

    @GetMapping("/danh-muc/can-cu-tra-lai/{canCu}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID canCu, Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("form", EndForm.of(ground.version()));
        model.addAttribute("ending", ending(ground));
        return END;
    }

    @PostMapping("/danh-muc/can-cu-tra-lai/{canCu}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID canCu,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        grounds.mayKeep(actor).orThrow();
        var ground = grounds.find(actor, canCu);
        model.addAttribute("ending", ending(ground));
        var in = new Inputs(errors);
        var on = in.requiredDate("on", form.on, "rulebook.valid-to");
        var reason = in.required("reason", form.reason, "reason", 500);
        return Submission.of(form, errors, END)
                .current(() -> EndForm.of(grounds.find(actor, canCu).version()))
                .act(() -> {
                    grounds.end(actor, canCu, on, reason, in.version(form.version));
                    flash.done("rulebook.ended", on);
                    return "redirect:" + ground.address();
                });
    }

    private Ending ending(GroundVersion ground) {
        return new Ending(ground.text(), ground.address(), Addresses.RETURN_GROUNDS, book.text("rulebook.tab.grounds"));
    }

    private static void page(@Nullable GroundVersion ground, @Nullable String act, Model model) {
        model.addAttribute("ground", ground);
        model.addAttribute("act", act);
    }
}
