package vn.thidua.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.KeyedException;
import vn.thidua.kernel.Verdict;

/** The sentences that code chooses, by key. A missing key is an error, never a page with "??". */
@Component
public class Messages {
    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w*)\\.([A-Z][A-Z0-9_]*)");
    private final MessageSource source;
    /** Names of enumerations by names of their constants. */
    private final Map<String, List<String>> constants;

    Messages(MessageSource source) {
        this.source = source;
        constants = MessageFiles.keys().stream()
                .map(CONSTANT::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        key -> key.group(2), Collectors.mapping(key -> key.group(1), Collectors.toList())));
    }

    /** @throws NoSuchMessageException for a key no file has */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, Formats.LOCALE);
    }

    public String text(String key, List<?> arguments) {
        return text(key, arguments.toArray());
    }

    /** What people call this constant: message {@code EnumSimpleName.CONSTANT}. */
    public String label(Enum<?> constant) {
        return text(labelKey(constant));
    }

    /**
     * What people call a constant of which only its name and the form's field are known.
     *
     * @param types how its enumeration's name may end, the likeliest first, such as {@code reportkind} and {@code kind}:
     *     they decide between enumerations that have the same constant
     * @return null when there is no such constant, or several that are called differently
     */
    public @Nullable String constant(List<String> types, String name) {
        var known = constants.getOrDefault(name, List.of());
        return Stream.concat(types.stream(), Stream.of(""))
                .map(type -> known.stream()
                        .filter(one -> one.toLowerCase(Locale.ROOT).endsWith(type))
                        .map(one -> text(one + "." + name))
                        .distinct()
                        .toList())
                .filter(words -> words.size() == 1)
                .findFirst()
                .map(words -> words.get(0))
                .orElse(null);
    }

    /** Whether some enumeration has a constant of that name. */
    public boolean isConstant(String name) {
        return constants.containsKey(name);
    }

    /** The reason of a refusal; empty when allowed. */
    public String verdict(Verdict verdict) {
        return verdict.reason() == null ? "" : text(verdict.reason(), verdict.arguments());
    }

    public String text(KeyedException exception) {
        return text(exception.key(), exception.arguments());
    }

    /** Whether some file has this key. */
    public boolean has(String key) {
        return source.getMessage(key, null, null, Formats.LOCALE) != null;
    }

    static String labelKey(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
