package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(ThiDuaApplication.class);
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|");

    @Test
    void keepsTheDeclaredArrowsAndHasNoCycle() {
        MODULES.verify();
    }

    @Test
    void drawsInTheArchitecturePageTheArrowsThatTheCodeDeclares() throws IOException {
        var declared = new TreeMap<String, Set<String>>();
        MODULES.forEach(module -> declared.put(
                module.getIdentifier().toString(),
                Arrays.stream(declaration(module.getBasePackage().getName()).allowedDependencies())
                        .map(target -> target.split("::")[0].trim())
                        .collect(Collectors.toCollection(TreeSet::new))));
        var documented = documented();
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(declared);
    }

    private static ApplicationModule declaration(String basePackage) {
        try {
            var declaration = Class.forName(basePackage + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(declaration).as(basePackage + " declares its arrows").isNotNull();
            return declaration;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(basePackage + " has no package-info", e);
        }
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var page = Files.readString(Path.of("docs/architecture.md"));
        return ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2).equals("–")
                                ? Set.of()
                                : new TreeSet<>(Arrays.asList(row.group(2).split(", "))),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
