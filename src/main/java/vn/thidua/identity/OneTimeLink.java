package vn.thidua.identity;

import java.time.Instant;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Addresses;

/**
 * A link to hand over, shown to its creator this once: only the hash of its token is kept.
 *
 * @param token what stands in the address; handed from page to page, never kept
 */
public record OneTimeLink(AccountId account, String username, String token, Instant expiresAt) {
    /** Path on this server. */
    public String address() {
        return Addresses.activation(token);
    }
}
