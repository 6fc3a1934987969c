package vn.thidua.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/** Names of a pasted list as a person has decided on them; those already known are left out. */
public record TakeInNames(ProvinceId province, OrganizationKind kind, List<Entry> entries) {

    /** @param aliasOf the body this is another way of writing of; null: a new body */
    public record Entry(
            String name,
            @Nullable String shortName,
            @Nullable OrganizationId aliasOf) {}
}
