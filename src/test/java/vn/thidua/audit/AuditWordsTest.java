package vn.thidua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that is written to the trail has its words: actions, kinds of records, names of values. */
class AuditWordsTest {
    private static final Pattern EVENT =
            Pattern.compile("AuditedEvent\\.of\\(\\s*[\\w.()]+,\\s*\"([\\w.-]+)\",\\s*\"([\\w.-]+)\"");
    private static final Pattern OWN_EVENT = Pattern.compile("\\bevent\\(\\s*[\\w.()]+,\\s*\"([\\w.-]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\.(?:with|changed)\\(\\s*\"([\\w.-]+)\"");

    @Test
    void nothingInTheTrailIsWithoutWords() throws IOException {
        var words = new Properties();
        var needed = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.getParent().endsWith("messages")) {
                    try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                        words.load(in);
                    }
                } else if (file.toString().endsWith(".java")) {
                    read(Files.readString(file), needed);
                }
            }
        }
        assertThat(needed).hasSizeGreaterThan(20);
        needed.removeAll(words.stringPropertyNames());
        assertThat(needed).isEmpty();
    }

    private static void read(String source, TreeSet<String> needed) {
        if (source.contains("AuditedEvent")) {
            EVENT.matcher(source).results().forEach(event -> {
                needed.add("audit.action." + event.group(1));
                needed.add("audit.subject." + event.group(2));
            });
            OWN_EVENT.matcher(source).results().forEach(event -> needed.add("audit.action." + event.group(1)));
            VALUE.matcher(source).results().forEach(value -> needed.add("audit.particular." + value.group(1)));
        }
    }
}
