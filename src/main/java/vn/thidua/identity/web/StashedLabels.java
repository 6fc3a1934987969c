package vn.thidua.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.identity.StashedInput;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.organization.Organizations;
import vn.thidua.web.Messages;

/**
 * Finds words for the fields of a form this module knows nothing about, and for what was chosen in lists. A field
 * without words of its own is called by its place; versions, and keys that are no unit's, are sent along unseen.
 */
@Component
class StashedLabels {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> UNSEEN = Set.of("version", "parts");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final Messages messages;
    private final Organizations organizations;
    private final Clock clock;

    StashedLabels(Messages messages, Organizations organizations, Clock clock) {
        this.messages = messages;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A field as read by a person. */
    record Line(String label, String value) {}

    List<Line> lines(Actor actor, StashedInput form) {
        var units = units(actor, form);
        var lines = new ArrayList<Line>();
        form.fields().forEach((name, values) -> {
            for (var value : values) {
                var words = UNSEEN.contains(name) ? null : words(form.address(), name, value, units);
                if (words != null && !words.isBlank()) {
                    lines.add(new Line(label(form.address(), name, lines.size() + 1), words));
                }
            }
        });
        return lines;
    }

    private Map<OrganizationId, String> units(Actor actor, StashedInput form) {
        var keys = form.fields().values().stream()
                .flatMap(List::stream)
                .filter(value -> KEY.matcher(value).matches())
                .map(value -> new OrganizationId(UUID.fromString(value)))
                .collect(Collectors.toSet());
        return organizations.names(actor, keys, LocalDate.now(clock));
    }

    /** What was typed, or the words of what was chosen; null for what only the server understands. */
    private @Nullable String words(String address, String name, String value, Map<OrganizationId, String> units) {
        if (KEY.matcher(value).matches()) {
            return units.get(new OrganizationId(UUID.fromString(value)));
        }
        if (!messages.isConstant(value)) {
            return value;
        }
        var field = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var types = Stream.concat(Stream.of(row(name)), subjects(address).stream())
                .map(owner -> owner.toLowerCase(Locale.ROOT) + field);
        return messages.constant(Stream.concat(types, Stream.of(field)).toList(), value);
    }

    /** What the rows of the list are that a field stands in: "report" for {@code reports[0].title}. */
    private static String row(String name) {
        return name.replaceAll("s?\\[.*|\\..*", "");
    }

    private String label(String address, String name, int place) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        var index = INDEX.matcher(name);
        var row = index.find() ? Integer.parseInt(index.group(1)) + 1 : 0;
        var kebab = last.replaceAll("\\[\\d+]", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        // a field of a row may have words of its own: the title of a report is not that of the conference
        var rows = row(name);
        return subjects(address).stream()
                .flatMap(subject -> Stream.of(rows + "-" + kebab, kebab).map(word -> "label." + subject + "." + word))
                .filter(messages::has)
                .findFirst()
                .map(messages::text)
                .map(label -> row == 0 ? label : messages.text("stash.row", label, row))
                .orElseGet(() -> messages.text("stash.field", place));
    }

    /** Which labels may be meant, from the first and last words of the address. */
    private static List<String> subjects(String address) {
        var subjects = new ArrayList<String>();
        for (var known : List.of(
                "/khoi bloc",
                "/hoi-nghi conference",
                "/ho-so proposal",
                "/duyet review",
                "/dot-xet round",
                "/quyet-dinh decision",
                "/don-vi organization",
                "/danh-muc/hoi-dong council",
                "/danh-muc/tinh province",
                "/quan-tri/nguoi-dung account",
                "/quan-tri/cau-hinh settings",
                "giao-uoc pledge",
                "bien-ban minutes",
                "luan-phien officer",
                "de-nghi proposal")) {
            var pair = known.split(" ", 2);
            Optional.of(pair[1]).filter(subject -> address.contains(pair[0])).ifPresent(subjects::add);
        }
        return subjects;
    }
}
