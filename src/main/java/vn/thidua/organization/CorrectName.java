package vn.thidua.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * A name that was entered wrongly, put right for the whole time it has been valid.
 *
 * @param name the id of the name row
 * @param since first day, corrected too; null: not known
 */
public record CorrectName(
        OrganizationId organization,
        UUID name,
        String fullName,
        String shortName,
        @Nullable LocalDate since,
        @Nullable String legalBasis,
        String reason,
        long version) {}
