package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/**
 * Knocks at every door there is: all mappings are walked, so that a new handler is covered by itself. Nobody gets in
 * without signing in, and a stranger moves nothing.
 */
@PageTest
class DoorsTest {
    /** What the public may open, and the only forms it may send. A new line here is a decision. */
    private static final List<String> PUBLIC = List.of(
            "/",
            "/error",
            "/assets/",
            "/cong-khai/",
            "/tro-giup",
            "/kha-nang-tiep-can",
            "/huong-dan-giao-dien",
            "/dang-nhap",
            "/quen-mat-khau",
            "/kich-hoat/",
            "/kich-hoat-quan-tri");

    private static final Set<String> PUBLIC_FORMS =
            Set.of("/dang-nhap", "/kich-hoat/{token}", "/kich-hoat-quan-tri", "/error", "/huong-dan-giao-dien");

    /** A trail of refusals, keys of forms and sign-in itself may change when a stranger knocks. */
    private static final Set<String> MAY_CHANGE =
            Set.of("audit_entry", "one_use_key", "sign_in_failure", "sign_in_session", "flyway_schema_history");

    /** Forms of the person who is signed in, whoever it is: there is no other's record to reach. A new line is a decision. */
    private static final Set<String> OWN_FORMS = Set.of(
            "/dang-xuat", "/noi-dung-chua-luu/bo", "/tai-khoan/co-chu", "/tai-khoan/mat-khau", "/tai-khoan/phien");

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    // a variable's own pattern may hold braces: {so:[A-Z]+-\\d{4}-\\d+}
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /** One door for several words, {viec:sua|phien-ban-moi}: each is knocked at by itself. */
    private static final Pattern WORDS = Pattern.compile("\\{\\w+:([a-z-]+(?:\\|[a-z-]+)+)}");

    private record Door(String method, String pattern) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    List<Door> doors() {
        var doors = new ArrayList<Door>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (isOurs(handler) && info.getPathPatternsCondition() != null) {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : literal(info.getPathPatternsCondition().getPatternValues())) {
                    (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> doors.add(new Door(method.name(), pattern)));
                }
            }
        });
        assertThat(doors).hasSizeGreaterThan(15);
        return doors;
    }

    private static List<String> literal(Set<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> {
                    var words = WORDS.matcher(pattern);
                    return words.find()
                            ? Stream.of(words.group(1).split("\\|")).map(words::replaceFirst)
                            : Stream.of(pattern);
                })
                .toList();
    }

    static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("vn.thidua");
    }

    static boolean isPublic(String pattern) {
        return PUBLIC.stream()
                .anyMatch(open -> pattern.equals(open)
                        || (!open.equals("/") && open.endsWith("/") && pattern.startsWith(open))
                        || pattern.startsWith(open + "/") && !open.equals("/"));
    }

    static List<DoorValues> known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DoorValues.class));
        return scanner.findCandidateComponents("vn.thidua").stream()
                .map(found -> {
                    try {
                        return (DoorValues) BeanUtils.instantiateClass(Class.forName(found.getBeanClassName()));
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    static String filled(String pattern, Map<String, String> values) {
        var address = new StringBuilder();
        var matcher = VARIABLE.matcher(pattern);
        var last = 0;
        while (matcher.find()) {
            address.append(pattern, last, matcher.start());
            var prefix = VARIABLE.matcher(pattern.substring(0, matcher.end())).replaceAll("{$1}");
            address.append(values.getOrDefault(prefix, unknown(matcher.group(1))));
            last = matcher.end();
        }
        return address.append(pattern.substring(last)).toString();
    }

    private static String unknown(String variable) {
        return switch (variable) {
            case "nam", "year" -> "2023";
            case "khoi", "hoiNghi", "number", "donVi", "dot", "round", "decision", "position" -> "999999999";
            case "so", "dossier" -> "ZZ-2023-9999";
            default -> "00000000-0000-0000-0000-000000000009";
        };
    }

    @Test
    void nobodyEntersWithoutSigningIn() throws Exception {
        for (var door : doors()) {
            if (isPublic(door.pattern())) {
                continue;
            }
            var answer = mvc.perform(request(HttpMethod.valueOf(door.method()), filled(door.pattern(), Map.of()))
                            .with(SignedIn.asPublic()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(door.toString()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).as(door.toString()).startsWith("/dang-nhap");
        }
    }

    @Test
    void nobodySendsAFormWithoutItsToken() throws Exception {
        var before = state();
        for (var door : doors()) {
            if (door.method().equals("POST") && !door.pattern().equals("/error")) {
                var answer = mvc.perform(request(HttpMethod.POST, filled(door.pattern(), Map.of())))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(door.toString()).isIn(303, 403);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void thePublicSendsNoOtherForms() {
        assertThat(doors().stream()
                        .filter(door ->
                                isPublic(door.pattern()) && !door.method().equals("GET"))
                        .map(Door::pattern)
                        .collect(Collectors.toSet()))
                .isSubsetOf(PUBLIC_FORMS);
    }

    /**
     * Forms with which a stranger too writes something of its own, and what that may add: a unit invites its own people,
     * a board officer of another province founds, opens and decides there; a bloc that one does not see is a wrong choice
     * in the form of a new conference. A new line is a decision.
     */
    private static final Map<String, Set<String>> OF_THE_SENDER = Map.of(
            "/quan-tri/nguoi-dung", Set.of("account", "one_time_link"),
            "/khoi", Set.of(),
            "/hoi-nghi/moi", Set.of(),
            "/dot-xet", Set.of(),
            "/quyet-dinh", Set.of("stored_file"));

    /** What tells that the one whose door it is did not get through either. */
    private static final Set<Integer> SHUT = Set.of(400, 403, 404, 405, 415, 500);

    private static final Set<String> UNKNOWN = Set.of("999999999", "ZZ-2023-9999", "000000000009");

    /** What a stranger is answered; anything else means that the attack was no real one. */
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    @Test
    void aStrangerMovesNothing() throws Exception {
        var addresses = new HashMap<String, String>();
        var forms = new HashMap<String, Map<String, String>>();
        var neighbours = new HashMap<String, List<Actor>>();
        var insiders = new HashMap<String, Actor>();
        for (var module : known()) {
            addresses.putAll(module.addresses(context));
            forms.putAll(module.forms(context));
            neighbours.putAll(module.neighbours);
            insiders.putAll(module.insiders);
        }
        var nowhere = new ProvinceId(UUID.randomUUID());
        var foreigners = List.of(
                TestActors.unit(nowhere, new OrganizationId(UUID.randomUUID())), TestActors.boardOfficer(nowhere));
        var faults = new ArrayList<String>();
        var before = state();
        for (var door : doors()) {
            var pattern = plain(door.pattern());
            if (!door.method().equals("POST") || isPublic(door.pattern()) || OWN_FORMS.contains(pattern)) {
                continue;
            }
            if (!forms.containsKey(pattern)) {
                faults.add(pattern + ": no values in its module's Doors");
                continue;
            }
            var address = addresses.getOrDefault(pattern, "").startsWith("/")
                    ? addresses.get(pattern)
                    : filled(pattern, addresses);
            if (UNKNOWN.stream().anyMatch(address::contains)) {
                faults.add(pattern + ": no record in its module's Doors");
                continue;
            }
            var near = nearest(pattern, neighbours);
            var insider = nearest(pattern, insiders);
            if (near == null || insider == null) {
                faults.add(pattern + ": no neighbours or no insider in its module's Doors");
                continue;
            }
            var opened = undone(() -> knock(address, insider, forms.get(pattern)));
            if (SHUT.contains(opened)) {
                faults.add(pattern + " by insider: " + opened + ", so that refusing it to a stranger proves nothing");
            }
            for (var stranger :
                    Stream.concat(foreigners.stream(), near.stream()).toList()) {
                var status = knock(address, stranger, forms.get(pattern));
                var after = state();
                var own = OF_THE_SENDER.getOrDefault(pattern, Set.of());
                var refused = REFUSED.contains(status) || OF_THE_SENDER.containsKey(pattern) && status < 500;
                if (!refused || !own.containsAll(changed(before, after))) {
                    faults.add("%s by %s %s: %d%s"
                            .formatted(
                                    pattern,
                                    near.contains(stranger) ? "neighbour " + near.indexOf(stranger) : "foreigner",
                                    stranger.role(),
                                    status,
                                    after.equals(before) ? "" : " and changed " + changed(before, after)));
                }
                before = after;
            }
        }
        assertThat(String.join("\n", faults)).isEmpty();
    }

    /** Whether the attack is a real one, without leaving anything behind. */
    private int undone(Callable<Integer> act) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return act.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** The variables of a pattern without their expressions. */
    private static String plain(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    /** What is told for the longest beginning of the pattern. */
    private static <T> @Nullable T nearest(String pattern, Map<String, T> told) {
        return told.keySet().stream()
                .filter(beginning -> pattern.equals(beginning) || pattern.startsWith(beginning + "/"))
                .max(Comparator.comparingInt(String::length))
                .map(told::get)
                .orElse(null);
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toSet());
    }

    /** As a form with files, which every handler takes, with the fields of the attack and a version. */
    private int knock(String address, Actor stranger, Map<String, String> fields) throws Exception {
        var knock = multipart(HttpMethod.POST, address)
                .file(new MockMultipartFile("file", "ke-la.pdf", "application/pdf", PDF))
                .file(new MockMultipartFile("files", "ke-la.pdf", "application/pdf", PDF));
        Stream.of("version", "reason")
                .filter(field -> !fields.containsKey(field))
                .forEach(field -> knock.param(field, field.equals("version") ? "0" : "x"));
        fields.forEach(knock::param);
        return mvc.perform(knock.with(SignedIn.as(stranger)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Every row of every table, as one fingerprint a table, all in one statement. */
    private Map<String, String> state() {
        var tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        var state = new TreeMap<String, String>();
        jdbc.sql(tables.stream()
                        .filter(table -> !MAY_CHANGE.contains(table))
                        .map(table -> "select '" + table
                                + "' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print"
                                + " from " + table + " t")
                        .collect(Collectors.joining(" union all ")))
                .query((row, at) -> state.put(row.getString("name"), row.getString("print")))
                .list();
        return state;
    }
}
