package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds templates, messages and Java together, over all modules: nothing the Content-Security-Policy would block, every
 * view, fragment and message that is used exists, every template is used, no Vietnamese in Java, no word the microcopy
 * guide forbids. Each rule is shown to go red on a broken sample below.
 */
class TemplatesTest {
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\sstyle\\s*="),
            Pattern.compile("(?<![-\\w])on[a-z]+\\s*="),
            Pattern.compile("<style\\b"),
            Pattern.compile("<script(?![^>]*src=)[^>]*>"),
            Pattern.compile("th:(style|styleappend|on[a-z]+|inline|utext)\\b"),
            Pattern.compile("\\{\\s*@[a-zA-Z]"),
            Pattern.compile("#authorization\\b"),
            Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action=)(?![^>]*@\\{/dang-nhap})[^>]*>"));
    private static final Pattern FRAGMENT_USED = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::\\s*([\\w-]+)(\\()?");
    private static final Pattern FRAGMENT_MADE = Pattern.compile("th:fragment=\"([\\w-]+)(?:\\(([^)]*)\\))?\"");
    private static final Pattern TEMPLATE_USED = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*(?:::|\\})");
    private static final Pattern MESSAGE_USED =
            Pattern.compile("#\\{([A-Za-z][\\w.-]*)|#vi\\.text\\('([^']+)'|#messages\\.msg\\('([^']+)'");
    private static final Pattern CHOSEN = Pattern.compile("field :: (?:select|radios|checks)\\([^,]*?(\\w+)'}?,");
    private static final Pattern TYPED =
            Pattern.compile("\\.required(?:Code|Prose|Integer|Decimal)?\\((?:\\w+ \\+ )?\"(?:\\w+\\.)*(\\w+)\"");
    private static final Pattern VIEW = Pattern.compile("[a-z][a-z0-9-]*(/_?[a-z0-9-]+)+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("(text|image|application|audio|video)/.*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]+(\\.[a-z0-9-]+)+");
    /** Settings and file names look like keys. */
    private static final Pattern NO_KEY = Pattern.compile(
            "(vn|spring|server|thidua|java|org|user|test|logging|management|listen|max|data|jdbc)[.-].*|.*\\.(css|js|html|pid|opts|log|sql|zip|txt|docx|pdf|xlsx|properties|yaml|conf)");

    /** JPA names its columns like that too. */
    private static final Pattern ORDER = Pattern.compile("@OrderBy\\([^)]*\\)");

    private static final List<String> PREFIXES =
            List.of("", "flash.", "label.", "audit.action.", "audit.subject.", "audit.particular.", "constraint.");
    private static final Pattern AUDITED =
            Pattern.compile("AuditedEvent\\s*\\.of\\(\\s*[\\w.()]+,\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00c0-\\u1ef9&&\\p{L}]");
    private static final Pattern UNWANTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(bạn|vui lòng|xin lỗi|thao tác thất bại|lỗi hệ thống|tại đây|deadline|upload)(?!\\p{L})"
                    + "|(?<!phiếu )(?<!\\+ )không hợp lệ");

    private static List<String> policy(String template) {
        var complaints = new ArrayList<String>();
        var markup = withoutNotes(template);
        for (var forbidden : FORBIDDEN) {
            forbidden.matcher(markup).results().map(MatchResult::group).forEach(complaints::add);
        }
        return complaints;
    }

    /** Thymeleaf drops what stands between these signs: notes for the reader of the template. */
    private static String withoutNotes(String template) {
        return template.replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
    }

    private static List<String> fragments(Map<String, String> templates, String using) {
        var complaints = new ArrayList<String>();
        var text = withoutNotes(using);
        var used = FRAGMENT_USED.matcher(text);
        while (used.find()) {
            var template = templates.get(used.group(1));
            var made = template == null
                    ? null
                    : FRAGMENT_MADE
                            .matcher(template)
                            .results()
                            .filter(fragment -> fragment.group(1).equals(used.group(2)))
                            .findFirst()
                            .orElse(null);
            if (made == null) {
                complaints.add("no fragment " + used.group());
                continue;
            }
            var expected = made.group(2) == null || made.group(2).isBlank()
                    ? 0
                    : made.group(2).split(",").length;
            var given = used.group(3) == null ? 0 : arguments(text, used.end());
            if (expected != given) {
                complaints.add(used.group(1) + " :: " + used.group(2) + " takes " + expected + ", given " + given);
            }
        }
        return complaints;
    }

    /** Counts the arguments from after the opening parenthesis to its end. */
    private static int arguments(String text, int from) {
        var depth = 1;
        var count = 0;
        var quoted = false;
        var something = false;
        for (var i = from; i < text.length() && depth > 0; i++) {
            var c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (quoted) {
                something = true;
                continue;
            }
            switch (c) {
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                case ',' -> count += depth == 1 ? 1 : 0;
                default -> {}
            }
            something |= depth > 0 && !Character.isWhitespace(c);
        }
        return something ? count + 1 : 0;
    }

    private static List<String> missingMessages(Map<String, String> messages, String template) {
        return MESSAGE_USED
                .matcher(withoutNotes(template))
                .results()
                .map(used ->
                        used.group(1) != null ? used.group(1) : used.group(2) != null ? used.group(2) : used.group(3))
                .filter(key -> !messages.containsKey(key) && !isKnownBeginning(messages, key))
                .distinct()
                .toList();
    }

    /** The beginning of keys whose end is a constant's name, as in 'conference.basis.' + basis. */
    private static boolean isKnownBeginning(Map<String, String> messages, String key) {
        return key.endsWith(".") && messages.keySet().stream().anyMatch(known -> known.startsWith(key));
    }

    private static List<String> missingKeys(Map<String, String> messages, String java) {
        var complaints = new ArrayList<String>();
        for (var literal : Sources.literals(ORDER.matcher(java).replaceAll(""))) {
            if (KEY.matcher(literal).matches()
                    && !NO_KEY.matcher(literal).matches()
                    && PREFIXES.stream().noneMatch(prefix -> messages.containsKey(prefix + literal))) {
                complaints.add(literal);
            }
        }
        var audited = AUDITED.matcher(Sources.code(java));
        while (audited.find()) {
            for (var key : List.of("audit.action." + audited.group(1), "audit.subject." + audited.group(2))) {
                if (!messages.containsKey(key)) {
                    complaints.add(key);
                }
            }
        }
        return complaints;
    }

    private static List<String> chosen(String template) {
        return CHOSEN.matcher(template).results().map(field -> field.group(1)).toList();
    }

    private static List<String> typed(String java) {
        return TYPED.matcher(java).results().map(field -> field.group(1)).toList();
    }

    private static Set<String> views(String java) {
        var views = new TreeSet<String>();
        for (var literal : Sources.literals(java)) {
            if (VIEW.matcher(literal).matches() && !MEDIA_TYPE.matcher(literal).matches()) {
                views.add(literal);
            }
        }
        return views;
    }

    private static List<String> vietnamese(String java) {
        return Sources.literals(java).stream()
                .filter(literal ->
                        VIETNAMESE.matcher(literal.replace("Thi Đua", "")).find())
                .toList();
    }

    private static List<String> unwanted(String text) {
        return UNWANTED.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void none(Map<String, String> files, Function<String, List<String>> rule) {
        var complaints = new ArrayList<String>();
        files.forEach(
                (name, content) -> rule.apply(content).forEach(complaint -> complaints.add(name + ": " + complaint)));
        assertThat(files).isNotEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void containNothingThePolicyBlocks() {
        none(Sources.templates(), TemplatesTest::policy);
    }

    @Test
    void useFragmentsThatExistAsTheyAreMade() {
        var templates = Sources.templates();
        none(templates, template -> fragments(templates, template));
    }

    /** TitleProcessor puts the word before the title of every form that came back; twice would be read out twice. */
    @Test
    void leaveTheWordForAnErrorToTheFrame() {
        none(Sources.templates(), template -> template.lines()
                .filter(line -> line.contains("<title") && line.contains("Lỗi"))
                .toList());
    }

    @Test
    void useMessagesThatExist() {
        var messages = Sources.messages();
        none(Sources.templates(), template -> missingMessages(messages, template));
    }

    @Test
    void everyViewExists() {
        var templates = Sources.templates();
        none(
                Sources.java().entrySet().stream()
                        .filter(file -> file.getKey().endsWith("Controller.java"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                java -> views(java).stream()
                        .filter(view -> !templates.containsKey(view))
                        .toList());
    }

    @Test
    void everyTemplateIsUsed() {
        var templates = Sources.templates();
        var unused = new TreeSet<>(templates.keySet());
        Sources.java().values().forEach(java -> unused.removeAll(views(java)));
        templates
                .values()
                .forEach(template ->
                        TEMPLATE_USED.matcher(template).results().forEach(used -> unused.remove(used.group(1))));
        // chosen by number in web.Refusals
        unused.removeIf(name -> name.matches("error/\\d{3}"));
        assertThat(unused).isEmpty();
    }

    /** "Nhập danh hiệu" above a list to choose from would ask for what nobody can do. */
    @Test
    void nobodyIsAskedToTypeWhatIsChosen() {
        var chosen = new HashMap<String, Set<String>>();
        Sources.templates()
                .forEach((name, template) -> chosen.computeIfAbsent(name.split("/")[0], module -> new TreeSet<>())
                        .addAll(chosen(template)));
        assertThat(chosen.get("rulebook")).contains("award", "decider");
        var complaints = new ArrayList<String>();
        Sources.java().forEach((path, java) -> typed(java).stream()
                .filter(field ->
                        chosen.getOrDefault(path.split("/")[2], Set.of()).contains(field))
                .forEach(field -> complaints.add(path + ": " + field)));
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyKeyThatJavaNamesHasASentence() {
        var messages = Sources.messages();
        none(Sources.java(), java -> missingKeys(messages, java));
    }

    /** As soon as one constant of an enum has a name for people, all have. */
    @Test
    void everyConstantOfANamedEnumHasItsName() throws Exception {
        var messages = Sources.messages();
        var missing = new ArrayList<String>();
        try (var walk = Files.walk(Path.of("target/classes/vn/thidua"))) {
            for (var file :
                    walk.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = Path.of("target/classes").relativize(file).toString();
                var type = Class.forName(
                        name.substring(0, name.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.'),
                        false,
                        getClass().getClassLoader());
                var constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
                var prefix = type.getSimpleName() + ".";
                var keys = Arrays.stream(constants)
                        .map(constant -> prefix + ((Enum<?>) constant).name())
                        .toList();
                if (keys.stream().anyMatch(messages::containsKey)) {
                    keys.stream().filter(key -> !messages.containsKey(key)).forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void javaSpeaksNoVietnamese() {
        none(Sources.java(), TemplatesTest::vietnamese);
    }

    @Test
    void nobodySaysWhatTheGuideForbids() {
        none(Sources.templates(), TemplatesTest::unwanted);
        none(Sources.messages(), TemplatesTest::unwanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<a onclick=\"x()\">",
                "<style>p{}</style>",
                "<script>alert(1)</script>",
                "<p th:style=\"${x}\">",
                "<script th:inline=\"javascript\" src=\"a.js\">",
                "<p th:utext=\"${x}\">",
                "<p th:text=\"${@blocs.list()}\">",
                "<p th:if=\"${#authorization.expression('x')}\">",
                "<form method=\"post\" action=\"/khoi\">"
            })
    void goesRedOnWhatThePolicyBlocks(String template) {
        assertThat(policy(template)).isNotEmpty();
    }

    @Test
    void goesRedOnMissingParts() {
        var templates = Map.of("a/b", "<p th:fragment=\"two(x, y)\"><p th:fragment=\"none\">");
        assertThat(fragments(templates, "~{a/b :: two(1, 'a, (b')} ~{a/b :: none} ~{a/b :: two(${ {{'a','b'}} }, 2)}"))
                .isEmpty();
        assertThat(fragments(templates, "~{a/c :: two(1, 2)}")).hasSize(1);
        assertThat(fragments(templates, "~{a/b :: three}")).hasSize(1);
        assertThat(fragments(templates, "~{a/b :: two(1)}")).hasSize(1);
        var messages = Map.of("bloc.known", "x", "label.bloc.name", "x");
        assertThat(missingMessages(
                        messages,
                        "#{bloc.known} #{bloc.unknown} #vi.text('no.such') #vi.text('bloc.' + x) #vi.text('no.' + x)"))
                .containsExactly("bloc.unknown", "no.such", "no.");
        assertThat(missingKeys(messages, "a(\"bloc.known\"); b(\"bloc.name\"); c(\"bloc.unknown\") // \"not.this\""))
                .containsExactly("bloc.unknown");
        assertThat(missingKeys(messages, "AuditedEvent.of(actor, \"made\", \"bloc\", id)"))
                .containsExactly("audit.action.made", "audit.subject.bloc");
        assertThat(views("return \"bloc/bloc/show\"; return \"text/csv\"; \"/khoi/7\""))
                .containsExactly("bloc/bloc/show");
        assertThat(vietnamese("a(\"Khối\"); // Khối\n/* \"Khối\" */ b(\"Khoi ×\")"))
                .containsExactly("Khối");
        assertThat(chosen("~{field :: select('head.unit', x, y)} field :: radios(${'lines[' + i + '].kind'}, x)"))
                .containsExactly("unit", "kind");
        assertThat(
                        typed(
                                "in.required(\"name\", name); in.requiredCode(at + \"number\", number); in.requiredId(\"unit\")"))
                .containsExactly("name", "number");
        assertThat(unwanted("Vui lòng nhập. Ngày không hợp lệ. Số phiếu không hợp lệ. Bạn. Ban. bạnh"))
                .containsExactly("Vui lòng", "không hợp lệ", "Bạn");
    }
}
