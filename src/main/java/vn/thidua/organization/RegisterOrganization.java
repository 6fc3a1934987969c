package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * An association or body to be entered in the register.
 *
 * @param shortName shown where room is scarce; blank: the full name
 * @param since first day of this name; null: not known
 * @param legalBasis decision that established or named it
 * @param aliases other ways of writing the name
 */
public record RegisterOrganization(
        ProvinceId province,
        OrganizationKind kind,
        String fullName,
        String shortName,
        @Nullable LocalDate since,
        @Nullable String legalBasis,
        List<String> aliases) {}
