package vn.thidua.decision.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.decision.Decisions;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;

/** Published decisions, for everybody. */
@Controller
@Navigation(Section.PUBLIC_DECISIONS)
class PublicDecisionController {
    private final Decisions decisions;
    private final Files files;
    private final AwardNames awards;

    PublicDecisionController(Decisions decisions, Files files, AwardNames awards) {
        this.decisions = decisions;
        this.files = files;
        this.awards = awards;
    }

    @ModelAttribute("awardNames")
    Map<String, String> awardNames() {
        return awards.names();
    }

    @GetMapping("/cong-khai/quyet-dinh")
    String index(
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("decisions", decisions.published(Actor.anonymous(), year, words, page));
        model.addAttribute("years", decisions.publishedYears(Actor.anonymous()));
        model.addAttribute("year", year);
        model.addAttribute("q", words);
        return "decision/public/index";
    }

    @GetMapping("/cong-khai/quyet-dinh/{decision:\\d{1,9}}")
    String show(@PathVariable int decision, Model model) {
        model.addAttribute("decision", decisions.published(Actor.anonymous(), decision));
        return "decision/public/show";
    }

    @GetMapping("/cong-khai/quyet-dinh/{decision:\\d{1,9}}/tep")
    ResponseEntity<byte[]> file(@PathVariable int decision) {
        var file = decisions.published(Actor.anonymous(), decision).file();
        if (file == null) {
            throw new NotFoundException("file of decision " + decision);
        }
        return FileResponse.attachment(files.open(Actor.anonymous(), new FileId(file)));
    }
}
