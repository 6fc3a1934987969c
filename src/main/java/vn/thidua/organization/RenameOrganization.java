package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** A new official name from a day on; the old one stays valid for the days before. */
public record RenameOrganization(
        OrganizationId organization,
        String fullName,
        String shortName,
        LocalDate from,
        @Nullable String legalBasis,
        long version) {}
