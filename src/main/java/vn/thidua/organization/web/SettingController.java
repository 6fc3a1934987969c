package vn.thidua.organization.web;

import java.util.Arrays;
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
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.FormOfAddress;
import vn.thidua.organization.ProvinceView;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.Settings;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** What a province calls its own office. A board goes straight to its province; the administrator chooses one. */
@Controller
@Navigation(Section.CATALOGUES)
class SettingController {
    private static final String FORM = "organization/setting/form";

    private final Settings settings;
    private final Provinces provinces;
    private final Messages messages;

    SettingController(Settings settings, Provinces provinces, Messages messages) {
        this.settings = settings;
        this.provinces = provinces;
        this.messages = messages;
    }

    /** One way to choose among provinces. */
    record Choice(String name, @Nullable String successors, String address) {
        static Choice of(ProvinceView province) {
            return new Choice(province.choice(), province.successors(), Addresses.SETTINGS + "/" + province.id());
        }
    }

    @GetMapping("/quan-tri/cau-hinh")
    String index(Actor actor, Model model) {
        var province = actor.province();
        if (province != null && settings.mayChange(actor, province).isAllowed()) {
            return "redirect:" + Addresses.SETTINGS + "/" + province;
        }
        provinces.mayKeep(actor).orThrow();
        model.addAttribute(
                "provinces", provinces.all(actor).stream().map(Choice::of).toList());
        return "organization/setting/index";
    }

    @GetMapping("/quan-tri/cau-hinh/{tinh}")
    String editForm(Actor actor, @PathVariable UUID tinh, Model model) {
        var province = new ProvinceId(tinh);
        var setting = settings.view(actor, province);
        settings.mayChange(actor, province).orThrow();
        model.addAttribute("setting", setting);
        model.addAttribute("form", SettingForm.of(setting));
        return FORM;
    }

    @PostMapping("/quan-tri/cau-hinh/{tinh}")
    Object update(
            Actor actor,
            @PathVariable UUID tinh,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var province = new ProvinceId(tinh);
        model.addAttribute("setting", settings.view(actor, province));
        settings.mayChange(actor, province).orThrow();
        var command = form.toCommand(new Inputs(errors), province);
        return Submission.of(form, errors, FORM)
                .current(() -> SettingForm.of(settings.view(actor, province)))
                .act(() -> {
                    settings.change(actor, command);
                    flash.done("setting.changed");
                    return "redirect:" + Addresses.SETTINGS + "/" + province;
                });
    }

    @ModelAttribute("formsOfAddress")
    List<Option> formsOfAddress() {
        return Arrays.stream(FormOfAddress.values())
                .map(form -> new Option(form.name(), messages.label(form)))
                .toList();
    }
}
