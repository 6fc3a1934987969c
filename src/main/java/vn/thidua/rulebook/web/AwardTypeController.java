package vn.thidua.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.thidua.kernel.PartialDate;
import vn.thidua.rulebook.AwardCategory;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.Recipients;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.rulebook.VoteThreshold;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
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

    private final Rulebook rulebook;
    private final Messages messages;
    private final Clock clock;

    AwardTypeController(Rulebook rulebook, Messages messages, Clock clock) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.clock = clock;
    }

    /** An award with the share of votes it needs that day. */
    record Row(AwardType type, @Nullable VoteThreshold threshold) {
        public String address() {
            return Addresses.AWARD_TYPES + "/" + type.id();
        }
    }

    @GetMapping("/danh-muc/danh-hieu")
    Object index(Actor actor, @ModelAttribute("form") DayForm form, BindingResult errors) {
        var typed = new Inputs(errors).date("ngay", form.ngay, "award-type.day");
        var day = typed == null ? LocalDate.now(clock) : typed;
        if (form.ngay == null) {
            form.ngay = PartialDate.of(day).toString();
        }
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
        page.addObject("grounds", rulebook.returnGrounds(day));
        page.addObject("texts", rulebook.legalTexts());
        return page;
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}")
    String show(Actor actor, @PathVariable UUID phienBan, Model model) {
        var type = rulebook.version(phienBan);
        model.addAttribute("type", type);
        model.addAttribute("versions", rulebook.versions(type.code()));
        model.addAttribute("thresholds", rulebook.thresholdVersions(type.code()));
        model.addAttribute("mayKeep", rulebook.mayKeep(actor));
        return "rulebook/award-type/show";
    }

    @GetMapping("/danh-muc/danh-hieu/{phienBan}/phien-ban-moi")
    String newForm(Actor actor, @PathVariable UUID phienBan, Model model) {
        rulebook.mayKeep(actor).orThrow();
        var present = rulebook.version(phienBan);
        model.addAttribute("type", present);
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
        model.addAttribute("type", rulebook.version(phienBan));
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

    @ModelAttribute("categories")
    List<Option> categories() {
        return options(AwardCategory.values());
    }

    @ModelAttribute("deciders")
    List<Option> deciders() {
        return options(Decider.values());
    }

    @ModelAttribute("recipients")
    List<Option> recipients() {
        return options(Recipients.values());
    }

    private List<Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), messages.label(constant)))
                .toList();
    }
}
