package vn.thidua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Role;

/**
 * One line of the list of accounts.
 *
 * @param unit short name of the association a unit's account speaks for, as it is called now
 * @param seatUntil last day of the seat a council member's account belongs to; null while it is held
 */
public record AccountRow(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID province,
        @Nullable String unit,
        AccountState state,
        @Nullable Instant lastSignedInAt,
        @Nullable LocalDate seatUntil) {

    public String address() {
        return Addresses.account(id);
    }
}
