package vn.thidua;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's own files as texts, for the tests that hold them to the house rules. */
final class Sources {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    // strings and text blocks first, so that a comment sign inside of them is none
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*(?s:.*?)\\*/");

    private Sources() {}

    /** Java files by path. */
    static Map<String, String> java() {
        return files(JAVA, ".java");
    }

    /** Templates by name: {@code bloc/bloc/show}. */
    static Map<String, String> templates() {
        var templates = new TreeMap<String, String>();
        files(RESOURCES.resolve("templates"), ".html")
                .forEach(
                        (path, content) -> templates.put(path.substring(0, path.length() - ".html".length()), content));
        return templates;
    }

    /** All messages of all files; two modules may share a key only with the same text. */
    static Map<String, String> messages() {
        var all = new TreeMap<String, String>();
        files(RESOURCES.resolve("messages"), ".properties").forEach((path, content) -> {
            var properties = new Properties();
            try {
                properties.load(new StringReader(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> {
                var other = all.put(key.toString(), value.toString());
                if (other != null && !other.equals(value)) {
                    throw new IllegalStateException("two texts of " + key + ", one in " + path);
                }
            });
        });
        return all;
    }

    /** The string literals of a Java file, text blocks included, comments not. */
    static List<String> literals(String java) {
        var literals = new ArrayList<String>();
        var token = TOKEN.matcher(java);
        while (token.find()) {
            var text = token.group();
            if (text.startsWith("\"\"\"")) {
                literals.add(text.substring(3, text.length() - 3));
            } else if (text.startsWith("\"")) {
                literals.add(text.substring(1, text.length() - 1));
            }
        }
        return literals;
    }

    /** A Java file without its comments. */
    static String code(String java) {
        return TOKEN.matcher(java)
                .replaceAll(token -> token.group().startsWith("/") ? " " : Matcher.quoteReplacement(token.group()));
    }

    private static Map<String, String> files(Path root, String ending) {
        try (var walk = Files.walk(root)) {
            var files = new TreeMap<String, String>();
            for (var path :
                    walk.filter(file -> file.toString().endsWith(ending)).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
