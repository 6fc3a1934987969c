package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.NewOrganization;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.PastedName;
import vn.thidua.organization.SplitOrganization;
import vn.thidua.web.Inputs;

/** One body gives rise to others. */
class SplitForm {
    public @Nullable String parts;
    public @Nullable String kind = OrganizationKind.ASSOCIATION.name();
    public @Nullable String continues;
    public @Nullable String effectiveOn;
    public @Nullable String document;
    public @Nullable String version;

    static SplitForm of(long version) {
        var form = new SplitForm();
        form.version = Long.toString(version);
        return form;
    }

    SplitOrganization toCommand(Inputs in, OrganizationId organization) {
        in.requiredProse("parts", parts, "organization.parts", 3000);
        var newKind = in.requiredChoice("kind", kind, "organization.kind", OrganizationKind.class);
        return new SplitOrganization(
                organization,
                PastedName.read(parts).stream()
                        .map(name -> new NewOrganization(
                                newKind, name.name(), name.shortName() == null ? "" : name.shortName(), null))
                        .toList(),
                "true".equals(continues),
                in.requiredDate("effectiveOn", effectiveOn, "organization.effective-on"),
                in.code("document", document, "organization.document", 300),
                in.version(version));
    }
}
