package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
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

    @Test
    void aStrangerMovesNothing() throws Exception {
        var addresses = new HashMap<String, String>();
        var forms = new HashMap<String, Map<String, String>>();
        for (var module : known()) {
            addresses.putAll(module.addresses(context));
            forms.putAll(module.forms(context));
        }
        var nowhere = new ProvinceId(UUID.randomUUID());
        for (var stranger : List.of(
                TestActors.unit(nowhere, new OrganizationId(UUID.randomUUID())), TestActors.boardOfficer(nowhere))) {
            for (var door : doors()) {
                if (door.method().equals("POST") && !isPublic(door.pattern())) {
                    knock(door.pattern(), stranger, addresses, forms.getOrDefault(door.pattern(), Map.of()));
                }
            }
        }
    }

    private void knock(String pattern, Actor stranger, Map<String, String> addresses, Map<String, String> fields)
            throws Exception {
        var before = state();
        var answer = post(filled(pattern, addresses), stranger, fields);
        assertThat(answer.getStatus()).as("%s by %s", pattern, stranger.role()).isLessThan(500);
        assertThat(state()).as("%s by %s", pattern, stranger.role()).isEqualTo(before);
    }

    /** As a form with files, which every handler takes, with the fields of the attack and a version. */
    private MockHttpServletResponse post(String address, Actor stranger, Map<String, String> fields) throws Exception {
        var knock = multipart(HttpMethod.POST, address).param("version", "0").param("reason", "x");
        fields.forEach(knock::param);
        return mvc.perform(knock.with(SignedIn.as(stranger))).andReturn().getResponse();
    }

    /** Every row of every table, as one fingerprint a table. */
    private Map<String, String> state() {
        var tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        var state = new TreeMap<String, String>();
        Stream.of(tables)
                .flatMap(List::stream)
                .filter(table -> !MAY_CHANGE.contains(table))
                .forEach(table -> state.put(
                        table,
                        jdbc.sql("select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                        + table + " t")
                                .query(String.class)
                                .single()));
        return state;
    }
}
