package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.award.BlocLetters;
import vn.thidua.award.ProposalDesk;
import vn.thidua.award.ProposalDrafts;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.document.web.FileResponse;
import vn.thidua.document.web.Upload;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The bloc's tờ trình of a year: number, date and the signed file. */
@Controller
@Navigation(Section.BLOCS)
class BlocLetterController {
    private static final String VIEW = "award/bloc/letter";
    private final ProposalDrafts drafts;
    private final BlocLetters letters;
    private final BlocYears years;

    BlocLetterController(ProposalDrafts drafts, BlocLetters letters, BlocYears years) {
        this.drafts = drafts;
        this.letters = letters;
        this.years = years;
    }

    private ProposalDesk fill(Actor actor, BlocYearScope scope, Model model) {
        var desk = drafts.desk(actor, scope);
        model.addAttribute("header", years.header(actor, scope));
        model.addAttribute("desk", desk);
        return desk;
    }

    @GetMapping("/khoi/{khoi}/{nam}/de-nghi/to-trinh")
    String editForm(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam, Model model) {
        var desk = fill(actor, years.scope(actor, khoi.number(), nam), model);
        desk.drafting().orThrow();
        model.addAttribute("form", LetterForm.of(desk));
        return VIEW;
    }

    @PostMapping("/khoi/{khoi}/{nam}/de-nghi/to-trinh")
    Object update(
            Actor actor,
            @PathVariable NumberedSlug khoi,
            @PathVariable EmulationYear nam,
            @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var scope = years.scope(actor, khoi.number(), nam);
        fill(actor, scope, model);
        var in = new Inputs(errors);
        var number = in.code("number", form.number, "award.letter-number", 60);
        var date = in.date("date", form.date, "award.letter-date");
        var version = in.version(form.version);
        return Submission.of(form, errors, VIEW)
                .current(() -> LetterForm.of(drafts.desk(actor, scope)))
                .act(() -> {
                    letters.record(actor, scope.id(), new BlocLetters.Letter(number, date, file(form.file), version));
                    flash.done("award.letter");
                    return "redirect:"
                            + Addresses.blocProposals(
                                    scope.number(), scope.name(), scope.year().value());
                });
    }

    private static BlocLetters.@Nullable LetterFile file(@Nullable MultipartFile file) {
        var chosen = Upload.of(file);
        return chosen == null ? null : new BlocLetters.LetterFile(chosen.name(), chosen.content());
    }

    @GetMapping("/khoi/{khoi}/{nam}/de-nghi/to-trinh/tep")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable NumberedSlug khoi, @PathVariable EmulationYear nam) {
        return FileResponse.attachment(
                letters.open(actor, years.scope(actor, khoi.number(), nam).id()));
    }
}
