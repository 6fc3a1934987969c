package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.AddAlias;
import vn.thidua.organization.AliasKind;
import vn.thidua.web.Inputs;

/** Another way of writing a body's name. */
class AliasForm {
    public @Nullable String alias;
    public @Nullable String kind = AliasKind.SPELLING.name();
    public @Nullable String quotedSource;

    AddAlias toCommand(Inputs in, OrganizationId organization) {
        return new AddAlias(
                organization,
                in.required("alias", alias, "organization.alias", 300),
                in.requiredChoice("kind", kind, "organization.alias-kind", AliasKind.class),
                in.line("quotedSource", quotedSource, "organization.quoted-source", 300));
    }
}
