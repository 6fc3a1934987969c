package vn.thidua.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CheckedName;
import vn.thidua.organization.NameMatch;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.PastedName;
import vn.thidua.organization.TakeInNames;
import vn.thidua.web.Inputs;

/** What a person decides about each line of a pasted list. */
class CheckForm {
    static final String NEW = "new";
    static final String LEAVE = "leave";

    public @Nullable String kind;
    public List<Line> lines = new ArrayList<>();

    /** One name with the decision: {@link #NEW}, {@link #LEAVE}, or the id of the body it is an alias of. */
    static class Line {
        public @Nullable String name;
        public @Nullable String shortName;
        public @Nullable String decision;
    }

    static CheckForm of(@Nullable String kind, List<CheckedName> checked) {
        var form = new CheckForm();
        form.kind = kind;
        for (var one : checked) {
            var line = new Line();
            line.name = one.pasted().name();
            line.shortName = one.pasted().shortName();
            // what is similar is for a person to decide: nothing is chosen beforehand
            line.decision = one.repeats() != null || one.match().certain() != null
                    ? LEAVE
                    : one.match().kind() == NameMatch.Likeness.NONE ? NEW : null;
            form.lines.add(line);
        }
        return form;
    }

    List<PastedName> names() {
        return lines.stream()
                .map(line -> new PastedName(line.name == null ? "" : line.name, line.shortName))
                .toList();
    }

    TakeInNames toCommand(Inputs in, ProvinceId province) {
        var entries = new ArrayList<TakeInNames.Entry>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var field = "lines[" + i + "].";
            var name = in.required(field + "name", line.name, "organization.full-name", PasteForm.LONGEST_NAME);
            var shortName = in.line(field + "shortName", line.shortName, "organization.short-name", 150);
            if (line.decision == null || line.decision.isBlank()) {
                in.reject(field + "decision", "organization.paste.decide", i + 1, name);
            } else if (line.decision.equals(NEW)) {
                entries.add(new TakeInNames.Entry(name, shortName, null));
            } else if (!line.decision.equals(LEAVE)) {
                UUID known = in.requiredId(field + "decision", line.decision, "organization.decision");
                entries.add(new TakeInNames.Entry(name, shortName, new OrganizationId(known)));
            }
        }
        return new TakeInNames(
                province, in.requiredChoice("kind", kind, "organization.kind", OrganizationKind.class), entries);
    }
}
