package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;

/**
 * An association as the list shows it.
 *
 * @param aliases other spellings that the words of the search met, joined by commas
 * @param endedOn first day on which it is no more
 * @param successors what it is now, joined by commas
 */
public record OrganizationRow(
        OrganizationId id,
        int number,
        String name,
        String shortName,
        OrganizationKind kind,
        String province,
        @Nullable String aliases,
        @Nullable LocalDate endedOn,
        @Nullable String successors) {
    public String address() {
        return Addresses.organization(number, name);
    }
}
