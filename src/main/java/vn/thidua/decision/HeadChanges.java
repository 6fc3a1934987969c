package vn.thidua.decision;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.web.Formats;
import vn.thidua.web.Messages;

/** Compares the head of a registered decision with what is typed to put it right, in words for pages and histories. */
@Component
class HeadChanges {
    private final Files files;
    private final Messages messages;

    HeadChanges(Files files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    /** One line that says all of them, for the decision's history. */
    String told(List<HeadChange> changes) {
        return changes.stream()
                .map(change -> "%s: %s → %s"
                        .formatted(
                                messages.text("label." + change.what()),
                                Objects.requireNonNullElse(change.before(), "–"),
                                Objects.requireNonNullElse(change.after(), "–")))
                .collect(Collectors.joining("; "));
    }

    /**
     * What differs.
     *
     * @throws RuleViolation when nothing does
     */
    List<HeadChange> between(Actor actor, DecisionPaper before, DecisionPaper after) {
        var file = after.file() == null ? before.file() : after.file();
        var changes = Stream.of(
                        new HeadChange(
                                "decision.paper-number",
                                before.paperNumber(),
                                PaperNumber.of(after.paperNumber()).text()),
                        new HeadChange(
                                "decision.decided-on",
                                Formats.date(before.decidedOn()),
                                Formats.date(after.decidedOn())),
                        new HeadChange("decision.signer-name", before.signerName(), after.signerName()),
                        new HeadChange("decision.signer-title", before.signerTitle(), after.signerTitle()),
                        new HeadChange(
                                "decision.file",
                                fileName(actor, before.file()),
                                Objects.equals(before.file(), file)
                                        ? fileName(actor, before.file())
                                        : messages.text("decision.file-new", String.valueOf(fileName(actor, file)))))
                .filter(HeadChange::differs)
                .toList();
        if (changes.isEmpty()) {
            throw new RuleViolation("paperNumber", "decision.nothing-changed");
        }
        return changes;
    }

    private @Nullable String fileName(Actor actor, @Nullable UUID file) {
        return file == null
                ? null
                : files.summaries(actor, List.of(new FileId(file))).stream()
                        .map(summary -> summary.name())
                        .findFirst()
                        .orElse(null);
    }
}
