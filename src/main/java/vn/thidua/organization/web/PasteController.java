package vn.thidua.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CheckedName;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Many associations at once: paste, check line by line, take in. Nothing is written before the check is sent. */
@Controller
@Navigation(Section.CATALOGUES)
class PasteController {
    private static final String PASTE = "organization/paste/form";
    private static final String CHECK = "organization/paste/check";

    private final Organizations organizations;
    private final ProvinceChoice provinces;
    private final KindChoice kinds;
    private final Messages messages;

    PasteController(Organizations organizations, ProvinceChoice provinces, KindChoice kinds, Messages messages) {
        this.organizations = organizations;
        this.provinces = provinces;
        this.kinds = kinds;
        this.messages = messages;
    }

    /** A line as the check page draws it. */
    record Row(int number, CheckedName checked, List<Option> decisions) {}

    @GetMapping("/don-vi/nhap-danh-sach")
    String newForm(Actor actor, @RequestParam(required = false) @Nullable String tinh, Model model) {
        organizations.mayKeep(actor, provinces.chosen(actor, tinh, model)).orThrow();
        model.addAttribute("form", new PasteForm());
        return PASTE;
    }

    @PostMapping("/don-vi/nhap-danh-sach")
    Object check(
            Actor actor,
            @RequestParam(required = false) @Nullable String tinh,
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            Model model) {
        var province = provinces.chosen(actor, tinh, model);
        organizations.mayKeep(actor, province).orThrow();
        var names = form.read(new Inputs(errors));
        return Submission.of(form, errors, PASTE).act(() -> {
            var checked = organizations.check(actor, province, names);
            model.addAttribute("rows", rows(checked));
            model.addAttribute("form", CheckForm.of(form.kind, checked));
            // the check is a page of its own, with a form of its own
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            return CHECK;
        });
    }

    @PostMapping("/don-vi/nhap-danh-sach/ghi")
    Object create(
            Actor actor,
            @RequestParam(required = false) @Nullable String tinh,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var province = provinces.chosen(actor, tinh, model);
        organizations.mayKeep(actor, province).orThrow();
        refresh(actor, province, form, model);
        var command = form.toCommand(new Inputs(errors), province);
        return Submission.of(form, errors, CHECK).act(() -> {
            var entered = organizations.takeIn(actor, command);
            flash.undo(
                    "organization.taken-in",
                    Addresses.undoOrganizations(entered.act()),
                    entered.entered(),
                    command.entries().size() - entered.entered());
            return "redirect:" + Addresses.ORGANIZATIONS;
        });
    }

    @ModelAttribute("kinds")
    List<Option> kinds() {
        return kinds.options();
    }

    private void refresh(Actor actor, ProvinceId province, CheckForm form, Model model) {
        model.addAttribute("rows", rows(organizations.check(actor, province, form.names())));
    }

    private List<Row> rows(List<CheckedName> checked) {
        var rows = new ArrayList<Row>();
        for (var one : checked) {
            var decisions = new ArrayList<Option>();
            if (one.match().certain() == null) {
                for (var candidate : one.match().candidates()) {
                    decisions.add(new Option(
                            candidate.id().toString(), messages.text("organization.paste.same-as", candidate.name())));
                }
                decisions.add(new Option(CheckForm.NEW, messages.text("organization.paste.new")));
            }
            decisions.add(new Option(CheckForm.LEAVE, messages.text("organization.paste.leave")));
            rows.add(new Row(rows.size() + 1, one, decisions));
        }
        return rows;
    }
}
