package vn.thidua.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.CorrectName;
import vn.thidua.organization.OrganizationDetail;
import vn.thidua.organization.RenameOrganization;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** An official name: a new one from a day on, or one put right with a reason. */
class NameForm {
    public @Nullable String fullName;
    public @Nullable String shortName;
    public @Nullable String since;
    public @Nullable String legalBasis;
    public @Nullable String reason;
    public @Nullable String version;

    static NameForm renaming(OrganizationDetail organization) {
        var form = new NameForm();
        form.fullName = organization.name();
        form.version = Long.toString(organization.version());
        return form;
    }

    static NameForm of(OrganizationDetail.Name name, long version) {
        var form = new NameForm();
        form.fullName = name.fullName();
        form.shortName = name.shortName().equals(name.fullName()) ? null : name.shortName();
        form.since = Formats.date(name.from());
        form.legalBasis = name.legalBasis();
        form.version = Long.toString(version);
        return form;
    }

    RenameOrganization toRenaming(Inputs in, OrganizationId organization) {
        var shortLine = in.line("shortName", shortName, "organization.short-name", 150);
        return new RenameOrganization(
                organization,
                in.required("fullName", fullName, "organization.full-name", 300),
                shortLine == null ? "" : shortLine,
                in.requiredDate("since", since, "organization.from"),
                in.code("legalBasis", legalBasis, "organization.legal-basis", 300),
                in.version(version));
    }

    CorrectName toCorrection(Inputs in, OrganizationId organization, UUID name) {
        var shortLine = in.line("shortName", shortName, "organization.short-name", 150);
        return new CorrectName(
                organization,
                name,
                in.required("fullName", fullName, "organization.full-name", 300),
                shortLine == null ? "" : shortLine,
                in.date("since", since, "organization.since"),
                in.code("legalBasis", legalBasis, "organization.legal-basis", 300),
                in.required("reason", reason, "reason", 500),
                in.version(version));
    }
}
