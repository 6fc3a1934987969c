package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Several bodies go into one on a day. Exactly one of survivor and successor is given.
 *
 * @param predecessors those that end; never the survivor
 * @param survivor an existing body that takes them in and goes on
 * @param successor a new body they become
 */
public record MergeOrganizations(
        List<OrganizationId> predecessors,
        @Nullable OrganizationId survivor,
        @Nullable NewOrganization successor,
        LocalDate effectiveOn,
        @Nullable String document) {}
