package vn.thidua.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.PastedName;
import vn.thidua.web.Inputs;

/** A pasted list of names, one per line. */
class PasteForm {
    static final int MOST_LINES = 500;
    static final int LONGEST_NAME = 300;

    public @Nullable String kind = OrganizationKind.ASSOCIATION.name();
    public @Nullable String names;

    List<PastedName> read(Inputs in) {
        in.requiredChoice("kind", kind, "organization.kind", OrganizationKind.class);
        in.requiredProse("names", names, "organization.names", 200_000);
        var read = PastedName.read(names);
        if (read.size() > MOST_LINES) {
            in.reject("names", "organization.paste.too-many", MOST_LINES, read.size());
        }
        for (var i = 0; i < read.size(); i++) {
            if (read.get(i).name().length() > LONGEST_NAME) {
                in.reject("names", "organization.paste.too-long", i + 1, LONGEST_NAME);
            }
        }
        return read;
    }
}
