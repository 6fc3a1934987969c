package vn.thidua.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One open session as its owner sees it.
 *
 * @param device browser and system in words, as far as the browser told
 * @param current the one that is asking
 */
public record SessionView(
        UUID id,
        String device,
        @Nullable String clientAddress,
        Instant createdAt,
        Instant lastSeenAt,
        boolean current) {}
