package vn.thidua.identity;

import java.time.Instant;
import vn.thidua.kernel.AccountId;

/**
 * A link to hand over, shown to its creator this once: only the hash of its token is kept.
 *
 * @param address path on this server
 */
public record OneTimeLink(AccountId account, String username, String address, Instant expiresAt) {}
