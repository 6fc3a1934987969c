package vn.thidua.conference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.conference.MinutesSection;
import vn.thidua.conference.SectionVersions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.web.Conflict;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Writing the minutes: nine sections as one form, or one a page for phones. */
@Controller
@Navigation(Section.CONFERENCES)
class MinutesController {
    private static final String VIEW = "conference/minutes/form";
    private final Drafts drafts;
    private final MinutesPage page;
    private final MinutesMerging merging;

    MinutesController(Drafts drafts, MinutesPage page, MinutesMerging merging) {
        this.drafts = drafts;
        this.page = page;
        this.merging = merging;
    }

    /**
     * @param hien numbers of sections to show although this kind of conference has them not, such as {@code 6.7}
     * @param ban versions of the text that something kept on a computer was typed into: its rows stand as they stood then
     */
    @GetMapping("/hoi-nghi/{number}/bien-ban")
    String editForm(
            Actor actor,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String hien,
            @RequestParam(defaultValue = "") String ban,
            Model model) {
        var draft = open(actor, number, ban);
        var asked = new MinutesForm();
        asked.parts = hien;
        var sections = draft.sections(asked.sections());
        return show(actor, model, draft, sections, sections);
    }

    @GetMapping("/hoi-nghi/{number}/bien-ban/{part:[1-9]}")
    String editPart(
            Actor actor,
            @PathVariable int number,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String ban,
            Model model) {
        var draft = open(actor, number, ban);
        var section = section(part);
        return show(actor, model, draft, draft.sections(Set.of(section)), List.of(section));
    }

    private MinutesDraft open(Actor actor, int number, String versions) {
        return versions.isEmpty()
                ? drafts.open(actor, number)
                : drafts.open(actor, number, SectionVersions.parse(versions));
    }

    private String show(
            Actor actor, Model model, MinutesDraft draft, List<MinutesSection> all, List<MinutesSection> onPage) {
        model.addAttribute("form", MinutesForm.of(draft, onPage, page.reportTitle(draft)));
        page.fill(actor, model, draft, all, onPage);
        return VIEW;
    }

    /** A row more, with everything typed kept and nothing saved; works without script. */
    @PostMapping(
            value = {"/hoi-nghi/{number}/bien-ban", "/hoi-nghi/{number}/bien-ban/{part:[1-9]}"},
            params = "them")
    String addRow(
            Actor actor,
            @PathVariable int number,
            @RequestParam String them,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Model model) {
        var draft = drafts.open(actor, number);
        form.add(them, draft);
        leaveToChoose(actor, number, form, model);
        fill(actor, model, draft, form);
        model.addAttribute("added", them);
        model.addAttribute("autofocus", form.last(them));
        return VIEW;
    }

    /**
     * Fills in what the page offers to fill at one press, with everything typed kept and nothing saved; works without
     * script.
     */
    @PostMapping(
            value = {"/hoi-nghi/{number}/bien-ban", "/hoi-nghi/{number}/bien-ban/{part:[1-9]}"},
            params = "lam")
    String fillIn(
            Actor actor,
            @PathVariable int number,
            @RequestParam String lam,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Model model) {
        var draft = drafts.open(actor, number);
        var next = form.fillIn(lam, draft);
        leaveToChoose(actor, number, form, model);
        fill(actor, model, draft, form);
        model.addAttribute("added", lam);
        model.addAttribute("autofocus", next);
        return VIEW;
    }

    /** The saved text in place of the own one, in one of the fields both changed; nothing is saved yet. */
    @PostMapping(
            value = {"/hoi-nghi/{number}/bien-ban", "/hoi-nghi/{number}/bien-ban/{part:[1-9]}"},
            params = "dung")
    String choose(
            Actor actor,
            @PathVariable int number,
            @RequestParam int dung,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("conflict", merging.choose(actor, number, form, dung, new Inputs(errors)));
        fill(actor, model, drafts.open(actor, number), form);
        return VIEW;
    }

    @PostMapping({"/hoi-nghi/{number}/bien-ban", "/hoi-nghi/{number}/bien-ban/{part:[1-9]}"})
    Object update(
            Actor actor,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String toi,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var in = new Inputs(errors);
        var year = drafts.year(actor, number);
        form.toCommand(in, year);
        var merged = new ArrayList<Conflict>();
        return Submission.of(form, errors, VIEW)
                .again(() -> {
                    leaveToChoose(actor, number, form, model);
                    fill(actor, model, drafts.open(actor, number), form);
                })
                .merging(() -> {
                    merged.add(merging.merge(actor, number, form, in));
                    return merged.get(0);
                })
                .act(() -> {
                    tell(flash, drafts.save(actor, number, form.toCommand(in, year)), merged);
                    return "redirect:" + (toi.equals("kiem-tra") ? Addresses.minutesCheck(number) : back(number, form));
                });
    }

    /** What others saved in fields both changed stays beside them until it is chosen or the form is saved. */
    private void leaveToChoose(Actor actor, int number, MinutesForm form, Model model) {
        if (!form.choices.isEmpty()) {
            var unread = new Inputs(new BeanPropertyBindingResult(form, "form"));
            model.addAttribute("conflict", merging.choose(actor, number, form, MinutesMerging.NONE, unread));
        }
    }

    private void tell(Flash flash, Set<MinutesSection> saved, List<Conflict> merged) {
        var key = "conference." + (saved.isEmpty() ? "unchanged" : "saved");
        if (merged.isEmpty() || merged.get(0).taken().isEmpty()) {
            flash.done(key, romans(saved));
        } else {
            var found = merged.get(0);
            flash.done(key + "-merged", romans(saved), merging.editors(found), merging.taken(found));
        }
    }

    private static String romans(Set<MinutesSection> saved) {
        return saved.stream().sorted().map(MinutesSection::roman).collect(Collectors.joining(", "));
    }

    private static String back(int number, MinutesForm form) {
        var sections = form.sections();
        return sections.size() == 1
                ? Addresses.minutes(number) + "/" + sections.iterator().next().number()
                : Addresses.minutes(number);
    }

    private void fill(Actor actor, Model model, MinutesDraft draft, MinutesForm form) {
        var onPage = form.sections();
        page.fill(actor, model, draft, draft.sections(onPage), List.copyOf(onPage));
        model.addAttribute(
                "unsaved",
                form.unlike(
                        MinutesForm.of(draft, List.copyOf(onPage), page.reportTitle(draft)),
                        draft.detail().scope().year()));
    }

    /** A unit that only results name becomes an inferred member of the year. */
    @PostMapping("/hoi-nghi/{number}/thanh-vien")
    String admit(Actor actor, @PathVariable int number, @RequestParam java.util.UUID unit, Flash flash) {
        drafts.admit(actor, number, new OrganizationId(unit));
        flash.done("conference.admitted");
        return "redirect:" + Addresses.minutes(number);
    }

    private static MinutesSection section(int part) {
        return MinutesSection.of(part).orElseThrow(() -> new NotFoundException("section " + part));
    }
}
