package vn.thidua.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about passwords and sessions.
 *
 * @param minimumPasswordLength characters; 14 where there is no second factor (NĐ 333/2026, DOMAIN 6.3)
 * @param bcryptStrength rounds as a power of two; hashes of another strength are renewed at sign-in
 * @param failureWindow how long a failed sign-in counts
 * @param failuresPerUsername failed sign-ins of one name before it has to wait
 * @param failuresPerAddress failed sign-ins from one machine or office before it has to wait
 * @param sessionIdle a session ends after this time without a page
 * @param sessionLifetime a session ends after this time in any case
 * @param linkValidity how long a one-time link can be used
 * @param stashValidity how long a form that came too late is kept
 */
@ConfigurationProperties("thidua.identity")
public record IdentitySettings(
        @DefaultValue("14") int minimumPasswordLength,
        @DefaultValue("11") int bcryptStrength,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("8") int failuresPerUsername,
        @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("4h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("7d") Duration linkValidity,
        @DefaultValue("24h") Duration stashValidity) {}
