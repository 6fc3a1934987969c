package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** A unit named for an office, with the person who stands for it where that is known. */
public record Officer(
        OrganizationId unit,
        @Nullable String representativeName,
        @Nullable String representativeTitle) {

    /** Without a person. */
    public static Officer of(OrganizationId unit) {
        return new Officer(unit, null, null);
    }
}
