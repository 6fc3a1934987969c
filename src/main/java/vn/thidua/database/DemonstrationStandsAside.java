package vn.thidua.database;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Takes the profile {@code demonstration} back where a database address is configured, before any file is read for it:
 * beside somebody's own database there are no demonstration accounts, and none of its settings, weak hashes among them.
 */
class DemonstrationStandsAside implements EnvironmentPostProcessor, Ordered {
    private static final String PROFILES = "spring.profiles.active";
    private static final String DEMONSTRATION = "demonstration";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var profiles = environment.getProperty(PROFILES, "");
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url")) && profiles.contains(DEMONSTRATION)) {
            var others = Arrays.stream(profiles.split(","))
                    .map(String::trim)
                    .filter(profile -> !profile.equals(DEMONSTRATION))
                    .collect(Collectors.joining(","));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("configured-database", Map.of(PROFILES, others)));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
