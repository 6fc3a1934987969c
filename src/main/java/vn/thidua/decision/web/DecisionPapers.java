package vn.thidua.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.decision.DecisionPaper;
import vn.thidua.decision.Decisions;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.web.Upload;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;

/**
 * The paper of a decision on its way through the form and its check page; the signed file is kept as soon as it arrives, so
 * that no mistake in another field loses it (UX 3.2).
 */
@Component
class DecisionPapers {
    private final Decisions decisions;
    private final Files files;

    DecisionPapers(Decisions decisions, Files files) {
        this.decisions = decisions;
        this.files = files;
    }

    /** A file that is none of the kinds kept is refused beside its field, together with whatever else is wrong. */
    void keep(Actor actor, DecisionForm form, Inputs in) {
        if (form.fileId() == null) {
            form.fileName = null;
        }
        var file = Upload.of(form.file);
        if (file == null) {
            return;
        }
        try {
            var stored = files.store(actor, file.name(), file.content());
            form.fileId = stored.toString();
            form.fileName = name(actor, stored);
        } catch (RuleViolation e) {
            in.reject("file", e.key(), e.arguments().toArray());
        }
    }

    /** Puts the paper into the model, with the decision that already has its number. */
    void show(Actor actor, DecisionPaper paper, @Nullable Integer number, Model model) {
        model.addAttribute("paper", paper);
        model.addAttribute("twin", decisions.twinAddress(actor, paper, number));
    }

    /** Where a paper just recorded is shown. */
    String recorded(Actor actor, DecisionPaper paper, int number, Flash flash) {
        flash.done(decisions.registersAtOnce(actor) ? "decision.registered" : "decision.prepared", paper.paperNumber());
        return "redirect:" + Addresses.decision(number);
    }

    @Nullable
    String name(Actor actor, FileId file) {
        return files.summaries(actor, List.of(file)).stream()
                .map(summary -> summary.name())
                .findFirst()
                .orElse(null);
    }
}
