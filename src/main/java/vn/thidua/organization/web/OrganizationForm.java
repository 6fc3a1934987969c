package vn.thidua.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.web.Inputs;

/** A new body in the register. */
class OrganizationForm {
    public @Nullable String kind;
    public @Nullable String fullName;
    public @Nullable String shortName;
    public @Nullable String since;
    public @Nullable String legalBasis;
    public @Nullable String aliases;

    static OrganizationForm empty() {
        var form = new OrganizationForm();
        form.kind = OrganizationKind.ASSOCIATION.name();
        return form;
    }

    RegisterOrganization toCommand(Inputs in, ProvinceId province) {
        var shortLine = in.line("shortName", shortName, "organization.short-name", 150);
        var lines = in.prose("aliases", aliases, "organization.aliases", 2000);
        return new RegisterOrganization(
                province,
                in.requiredChoice("kind", kind, "organization.kind", OrganizationKind.class),
                in.required("fullName", fullName, "organization.full-name", 300),
                shortLine == null ? "" : shortLine,
                in.date("since", since, "organization.since"),
                in.code("legalBasis", legalBasis, "organization.legal-basis", 300),
                lines == null
                        ? List.of()
                        : lines.lines()
                                .map(Text::line)
                                .filter(line -> line != null)
                                .map(String::valueOf)
                                .toList());
    }
}
