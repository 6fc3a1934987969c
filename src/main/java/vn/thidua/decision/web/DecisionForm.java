package vn.thidua.decision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.decision.Authority;
import vn.thidua.decision.DecisionCandidate;
import vn.thidua.decision.DecisionDetail;
import vn.thidua.decision.DecisionLineRow;
import vn.thidua.decision.DecisionPaper;
import vn.thidua.decision.LineDraft;
import vn.thidua.decision.LineOutcome;
import vn.thidua.web.CheckedForm;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A decision as typed. Rows are named by the dossier's number; a row not ticked with a reason gets no award. */
class DecisionForm extends CheckedForm {
    public @Nullable String authority;
    public @Nullable String year;
    public @Nullable String paperNumber;
    public @Nullable String decidedOn;
    public @Nullable String signerName;
    public @Nullable String signerTitle;
    public @Nullable String reason;
    public @Nullable MultipartFile file;
    public @Nullable String fileId;
    public @Nullable String fileName;
    public List<String> dossiers = new ArrayList<>();
    public Map<String, String> awards = new LinkedHashMap<>();
    public Map<String, String> golden = new LinkedHashMap<>();
    public Map<String, String> achievedFrom = new LinkedHashMap<>();
    public Map<String, String> achievedTo = new LinkedHashMap<>();
    public Map<String, String> reasons = new LinkedHashMap<>();
    public @Nullable String version;

    /** A new decision with every dossier of the authority ticked that may be decided now. */
    static DecisionForm of(Authority authority, @Nullable Integer year, List<DecisionCandidate> candidates) {
        var form = new DecisionForm();
        form.authority = authority.name();
        form.year = year == null ? null : year.toString();
        candidates.stream()
                .filter(DecisionCandidate::isOpen)
                .forEach(candidate -> form.dossiers.add(candidate.dossier()));
        return form;
    }

    /** A prepared decision to be typed anew. */
    static DecisionForm of(DecisionDetail decision) {
        var form = head(decision);
        form.reason = decision.reason();
        for (var line : decision.live()) {
            form.year = Integer.toString(line.year());
            form.row(line);
        }
        return form;
    }

    /** What stands at the head of a decision, to be put right. */
    static DecisionForm head(DecisionDetail decision) {
        var form = new DecisionForm();
        form.authority = decision.authority().name();
        form.paperNumber = decision.paperNumber();
        form.decidedOn = Formats.date(decision.decidedOn());
        form.signerName = decision.signerName();
        form.signerTitle = decision.signerTitle();
        form.version = Long.toString(decision.version());
        return form;
    }

    /** A decision that takes awards of this one back. */
    static DecisionForm revoking(DecisionDetail decision) {
        var form = new DecisionForm();
        form.authority = decision.authority().name();
        return form;
    }

    private void row(DecisionLineRow line) {
        if (line.outcome() == LineOutcome.NOT_AWARDED) {
            put(reasons, line.dossier(), line.reason());
            return;
        }
        dossiers.add(line.dossier());
        if (line.isChanged()) {
            awards.put(line.dossier(), line.awardCode());
        }
        put(golden, line.dossier(), line.goldenBookNumber());
        put(achievedFrom, line.dossier(), Formats.date(line.achievedFrom()));
        put(achievedTo, line.dossier(), Formats.date(line.achievedTo()));
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            map.put(key, value);
        }
    }

    DecisionPaper paper(Inputs in, boolean revocation) {
        return new DecisionPaper(
                in.requiredChoice("authority", authority, "decision.authority", Authority.class),
                in.requiredCode("paperNumber", paperNumber, "decision.paper-number", 60),
                in.requiredDate("decidedOn", decidedOn, "decision.decided-on"),
                in.required("signerName", signerName, "decision.signer-name", 120),
                in.line("signerTitle", signerTitle, "decision.signer-title", 200),
                revocation ? in.requiredProse("reason", reason, "decision.reason", 2000) : null,
                fileId());
    }

    /** A broken id in the hidden field is as good as none; the file then has to be chosen again. */
    @Nullable
    UUID fileId() {
        try {
            return fileId == null || fileId.isEmpty() ? null : UUID.fromString(fileId);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    List<LineDraft> lines(Inputs in, List<DecisionCandidate> candidates) {
        var lines = new ArrayList<LineDraft>();
        for (var candidate : candidates) {
            var key = candidate.dossier();
            var why = in.line("reasons[" + key + "]", reasons.get(key), "decision.line.reason", 1000);
            if (dossiers.contains(key)) {
                var code = awards.get(key);
                lines.add(new LineDraft(
                        key,
                        candidate.proposal(),
                        LineOutcome.AWARDED,
                        code == null || code.isEmpty() ? candidate.awardCode() : code,
                        candidate.awardCode(),
                        in.line("golden[" + key + "]", golden.get(key), "decision.line.golden-book", 60),
                        in.date("achievedFrom[" + key + "]", achievedFrom.get(key), "decision.line.achieved-from"),
                        in.date("achievedTo[" + key + "]", achievedTo.get(key), "decision.line.achieved-to"),
                        null,
                        null));
            } else if (why != null) {
                lines.add(new LineDraft(
                        key,
                        candidate.proposal(),
                        LineOutcome.NOT_AWARDED,
                        candidate.awardCode(),
                        candidate.awardCode(),
                        null,
                        null,
                        null,
                        why,
                        null));
            }
        }
        var known = candidates.stream().map(DecisionCandidate::dossier).toList();
        if (!known.containsAll(dossiers)) {
            in.reject("dossiers", "decision.unknown-dossier");
        }
        return lines;
    }

    List<LineDraft> revocations(DecisionDetail decision) {
        return decision.live().stream()
                .filter(line -> line.isRevocable() && dossiers.contains(line.dossier()))
                .map(line -> new LineDraft(
                        line.dossier(),
                        line.proposal(),
                        LineOutcome.REVOKED,
                        line.awardCode(),
                        line.proposedCode(),
                        null,
                        null,
                        null,
                        null,
                        line.id()))
                .toList();
    }
}
