package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * One body gives rise to others on a day.
 *
 * @param continues whether the old body goes on beside them
 */
public record SplitOrganization(
        OrganizationId organization,
        List<NewOrganization> parts,
        boolean continues,
        LocalDate effectiveOn,
        @Nullable String document,
        long version) {}
