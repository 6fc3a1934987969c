package vn.thidua.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on uploads, {@code thidua.files.*}.
 *
 * @param maximumSize largest file accepted
 */
@ConfigurationProperties("thidua.files")
public record FileLimits(@DefaultValue("20MB") DataSize maximumSize) {}
