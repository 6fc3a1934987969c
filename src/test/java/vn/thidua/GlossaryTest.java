package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one bridge between the Vietnamese of the pages and the English of the code leads somewhere. */
class GlossaryTest {
    private static final Pattern IDENTIFIER = Pattern.compile("(table )?`([^`]+)`");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final Map<String, String> java = Sources.java();
    private final String code = java.values().stream().map(Sources::code).collect(Collectors.joining("\n"));
    private final String schema = schema();

    @Test
    void namesNothingThatIsNotThere() throws IOException {
        var missing = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.split("\\|")[3])
                .flatMap(cell -> IDENTIFIER.matcher(cell).results())
                .filter(found -> found.group(1) == null ? !isInCode(found.group(2)) : !isTable(found.group(2)))
                .map(found -> found.group())
                .toList();
        assertThat(missing).isEmpty();
    }

    private boolean isTable(String name) {
        return schema.contains("create table " + name + " (");
    }

    /** {@code module.Class}, {@code Class.CONSTANT}, {@code Class}, {@code CONSTANT}, {@code field} or {@code module}. */
    private boolean isInCode(String identifier) {
        var parts = List.of(identifier.split("\\."));
        var first = parts.get(0);
        if (parts.size() > 1 && Character.isLowerCase(first.charAt(0))) {
            return java.containsKey("vn/thidua/" + first + "/" + parts.get(1) + ".java");
        }
        if (parts.size() > 1) {
            return java.entrySet().stream()
                    .filter(file -> file.getKey().endsWith("/" + first + ".java"))
                    .anyMatch(file -> isWord(parts.get(1), Sources.code(file.getValue())));
        }
        var isConstant = first.equals(first.toUpperCase(Locale.ROOT));
        if (Character.isUpperCase(first.charAt(0)) && !isConstant) {
            return java.keySet().stream().anyMatch(file -> file.endsWith("/" + first + ".java"));
        }
        return isWord(first, code)
                || isConstant && schema.contains("'" + first + "'")
                || java.containsKey("vn/thidua/" + first + "/package-info.java");
    }

    private static boolean isWord(String word, String code) {
        return Pattern.compile("\\b" + word + "\\b").matcher(code).find();
    }

    private static String schema() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.map(GlossaryTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
