package vn.thidua.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.MergeOrganizations;
import vn.thidua.organization.NewOrganization;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.web.Inputs;

/** Several bodies become one: a new one by its name, or one that goes on. */
class MergerForm {
    public List<String> predecessors = new ArrayList<>();
    public @Nullable String survivor;
    public @Nullable String fullName;
    public @Nullable String shortName;
    public @Nullable String kind = OrganizationKind.ASSOCIATION.name();
    public @Nullable String effectiveOn;
    public @Nullable String document;

    MergeOrganizations toCommand(Inputs in, ProvinceId province) {
        var ids = new ArrayList<OrganizationId>();
        for (var id : predecessors) {
            ids.add(new OrganizationId(in.requiredId("predecessors", id, "organization.predecessors")));
        }
        if (ids.isEmpty()) {
            in.reject("predecessors", "organization.merge.nothing");
        }
        var surviving = in.id("survivor", survivor, "organization.survivor");
        var name = in.line("fullName", fullName, "organization.new-name", 300);
        var shortLine = in.line("shortName", shortName, "organization.short-name", 150);
        var newKind = in.requiredChoice("kind", kind, "organization.kind", OrganizationKind.class);
        if (surviving != null && name != null) {
            in.reject("fullName", "organization.merge.both");
        } else if (surviving == null && name == null) {
            in.reject("survivor", "organization.merge.into-what");
        }
        return new MergeOrganizations(
                ids,
                surviving == null ? null : new OrganizationId(surviving),
                name == null ? null : new NewOrganization(newKind, name, shortLine == null ? "" : shortLine, province),
                in.requiredDate("effectiveOn", effectiveOn, "organization.effective-on"),
                in.code("document", document, "organization.document", 300));
    }
}
