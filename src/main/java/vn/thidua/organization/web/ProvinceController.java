package vn.thidua.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.ProvinceView;
import vn.thidua.organization.Provinces;
import vn.thidua.web.EndingForm;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.RecordTrail;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Provinces and their mergers, kept by the administrator. */
@Controller
@Navigation(Section.CATALOGUES)
class ProvinceController {
    private static final String INDEX = "organization/province/index";
    private static final String FORM = "organization/province/form";
    private static final String SUCCESSION = "organization/province/succession";
    private static final String CORRECTION = "organization/province/correct";
    private static final String END = "organization/province/end";

    private final Provinces provinces;
    private final RecordTrail trail;
    private final Messages messages;
    private final Clock clock;

    ProvinceController(Provinces provinces, RecordTrail trail, Messages messages, Clock clock) {
        this.provinces = provinces;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/danh-muc/tinh")
    String index(Actor actor, Model model) {
        provinces.mayKeep(actor).orThrow();
        var all = provinces.all(actor);
        model.addAttribute(
                "present", all.stream().filter(p -> p.existsOn(today())).toList());
        model.addAttribute(
                "past", all.stream().filter(p -> !p.existsOn(today())).toList());
        return INDEX;
    }

    @GetMapping("/danh-muc/tinh/moi")
    String newForm(Actor actor, Model model) {
        provinces.mayKeep(actor).orThrow();
        model.addAttribute("form", new ProvinceForm());
        return FORM;
    }

    @PostMapping("/danh-muc/tinh")
    Object create(Actor actor, @ModelAttribute("form") ProvinceForm form, BindingResult errors, Flash flash) {
        provinces.mayKeep(actor).orThrow();
        var command = form.toCommand(new Inputs(errors));
        return Submission.of(form, errors, FORM).act(() -> {
            provinces.create(actor, command);
            flash.done("province.created", command.name());
            return "redirect:" + Addresses.PROVINCES;
        });
    }

    @GetMapping("/danh-muc/tinh/hop-nhat")
    String successionForm(Actor actor, Model model) {
        provinces.mayKeep(actor).orThrow();
        model.addAttribute("form", new SuccessionForm());
        model.addAttribute("choices", choices(actor));
        return SUCCESSION;
    }

    @PostMapping("/danh-muc/tinh/hop-nhat")
    Object succeed(
            Actor actor, @ModelAttribute("form") SuccessionForm form, BindingResult errors, Flash flash, Model model) {
        provinces.mayKeep(actor).orThrow();
        model.addAttribute("choices", choices(actor));
        var command = form.toCommand(new Inputs(errors));
        return Submission.of(form, errors, SUCCESSION).act(() -> {
            provinces.succeed(actor, command);
            flash.done("province.succeeded", command.name());
            return "redirect:" + Addresses.PROVINCES;
        });
    }

    @GetMapping("/danh-muc/tinh/{tinh}/ket-thuc")
    String endForm(Actor actor, @PathVariable UUID tinh, Model model) {
        provinces.mayKeep(actor).orThrow();
        var province = province(actor, tinh, model);
        model.addAttribute("form", EndingForm.of(province.version()));
        return END;
    }

    @PostMapping("/danh-muc/tinh/{tinh}/ket-thuc")
    Object end(
            Actor actor,
            @PathVariable UUID tinh,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        provinces.mayKeep(actor).orThrow();
        var province = province(actor, tinh, model);
        var end = form.read(errors, "province.valid-to");
        return Submission.of(form, errors, END)
                .current(() -> EndingForm.of(
                        provinces.find(actor, new ProvinceId(tinh)).version()))
                .act(() -> {
                    provinces.close(actor, province.id(), end);
                    flash.done("province.closed", province.name());
                    return "redirect:" + Addresses.PROVINCES;
                });
    }

    @GetMapping("/danh-muc/tinh/{tinh}/sua")
    String editForm(Actor actor, @PathVariable UUID tinh, Model model) {
        provinces.mayKeep(actor).orThrow();
        model.addAttribute("form", ProvinceForm.of(province(actor, tinh, model)));
        model.addAttribute("history", trail.of(actor, tinh));
        return CORRECTION;
    }

    @PostMapping("/danh-muc/tinh/{tinh}/sua")
    Object update(
            Actor actor,
            @PathVariable UUID tinh,
            @ModelAttribute("form") ProvinceForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        provinces.mayKeep(actor).orThrow();
        var province = province(actor, tinh, model);
        var command = form.toCorrection(new Inputs(errors), province.id());
        return Submission.of(form, errors, CORRECTION)
                .current(() -> ProvinceForm.of(provinces.find(actor, province.id())))
                .again(() -> model.addAttribute("history", trail.of(actor, tinh)))
                .act(() -> {
                    provinces.correct(actor, command);
                    flash.done("province.corrected", command.name());
                    return "redirect:" + Addresses.PROVINCES;
                });
    }

    /** Tỉnh or city, for the forms. */
    @ModelAttribute("kinds")
    List<Option> kinds() {
        return Arrays.stream(ProvinceKind.values())
                .map(kind -> new Option(kind.name(), messages.label(kind)))
                .toList();
    }

    private ProvinceView province(Actor actor, UUID id, Model model) {
        var province = provinces.find(actor, new ProvinceId(id));
        model.addAttribute("province", province);
        return province;
    }

    private List<Option> choices(Actor actor) {
        return open(provinces, actor)
                .map(province -> new Option(province.id().toString(), province.name()))
                .toList();
    }

    /** Those that may still go into another. */
    static Stream<ProvinceView> open(Provinces provinces, Actor actor) {
        return provinces.all(actor).stream().filter(province -> !province.placeholder() && province.validTo() == null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
