package vn.thidua.web;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.Verdict;

/**
 * The living style page: every fragment in every state, looked at by people and by the accessibility tests. Only where
 * {@code thidua.style-page} says so: in the demonstration and in tests.
 */
@Controller
@ConditionalOnProperty("thidua.style-page")
@Navigation(Section.NONE)
class StyleController {
    private static final String ADDRESS = "/huong-dan-giao-dien";

    /** A year or a tab. */
    public record Step(String key, String label, String address) {
        public String year() {
            return key;
        }
    }

    private final Messages messages;

    StyleController(Messages messages) {
        this.messages = messages;
    }

    @ModelAttribute
    void examples(Model model, @RequestParam(name = "trang", defaultValue = "2") int page) {
        var at = Instant.parse("2023-12-25T07:32:00Z");
        model.addAttribute(
                "options",
                List.of(
                        new Option("BLOCS", messages.text("style.option.bloc")),
                        new Option("REVIEW", messages.text("style.option.cluster"), messages.text("style.note"))));
        model.addAttribute("years", List.of(new Step("2022", "", ADDRESS), new Step("2023", "", ADDRESS)));
        model.addAttribute(
                "tabs",
                List.of(
                        new Step("members", messages.text("style.tab.members"), ADDRESS),
                        new Step("rotation", messages.text("style.tab.rotation"), "#tabs")));
        model.addAttribute("listing", new Listing<>(List.of("a"), 1234, page, Listing.PAGE_SIZE));
        model.addAttribute(
                "tasks",
                List.of(
                        Task.of(Task.Status.RETURNED, "style.task", ADDRESS).hint("style.task.hint", 2),
                        Task.of(Task.Status.WAITING, "style.task", ADDRESS).due("17:00 05/01/2024"),
                        Task.of(Task.Status.STARTED, "style.task", ADDRESS),
                        Task.of(Task.Status.BLOCKED, "style.task", null).hint("style.task.blocked")));
        model.addAttribute(
                "history",
                List.of(
                        new Happening(at, messages.text("style.person"), messages.text("style.act"), null),
                        new Happening(
                                at,
                                messages.text("style.person"),
                                messages.text("style.act"),
                                messages.text("style.note"))));
        model.addAttribute("allowed", Verdict.allowed());
        model.addAttribute("refused", Verdict.refused("style.refused"));
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("form", new StyleForm());
        return "style/show";
    }

    @PostMapping(ADDRESS)
    Object create(@ModelAttribute("form") StyleForm form, BindingResult errors, Flash flash) {
        form.readBy(new Inputs(errors));
        return Submission.of(form, errors, "style/show")
                .current(() -> {
                    var theirs = new StyleForm();
                    theirs.version = "2";
                    return theirs;
                })
                .act(() -> {
                    if ("1".equals(form.version)) {
                        throw new StaleException("style page");
                    }
                    flash.undo("style.saved", ADDRESS, form.name);
                    return "redirect:" + ADDRESS;
                });
    }
}
