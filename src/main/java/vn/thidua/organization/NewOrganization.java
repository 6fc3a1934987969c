package vn.thidua.organization;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * A body that comes into being by a merger or a split.
 *
 * @param province null: that of the (first) body it came from; given when provinces merged as well
 */
public record NewOrganization(
        OrganizationKind kind,
        String fullName,
        String shortName,
        @Nullable ProvinceId province) {}
