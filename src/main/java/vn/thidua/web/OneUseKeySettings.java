package vn.thidua.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long forms that were sent are waited for and remembered, {@code thidua.forms.*}.
 *
 * @param patience how long a second press waits for the answer to the first
 * @param lifetime how long a sending may be at work before its server counts as dead, and how long what it said, such as
 *     a one-time link, is told again
 */
@ConfigurationProperties("thidua.forms")
record OneUseKeySettings(
        @DefaultValue("8s") Duration patience,
        @DefaultValue("2m") Duration lifetime) {}
