package vn.thidua.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Verdict;

/**
 * An account on its page, with what this actor may do to it and why not.
 *
 * @param unit name of the association a unit's account speaks for, as it is called now
 * @param seatUntil last day of the seat a council member's account belongs to; null while it is held
 */
public record AccountDetail(
        AccountId id,
        String username,
        String displayName,
        Scope scope,
        @Nullable String unit,
        AccountState state,
        TextSize textSize,
        @Nullable Instant lastSignedInAt,
        Instant createdAt,
        long version,
        @Nullable LocalDate seatUntil,
        Verdict change,
        Verdict link,
        Verdict disable,
        Verdict enable) {

    public String address() {
        return Addresses.account(id.value());
    }
}
