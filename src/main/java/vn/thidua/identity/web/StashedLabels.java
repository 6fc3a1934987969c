package vn.thidua.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.identity.StashedInput;
import vn.thidua.web.Messages;

/**
 * Finds words for the fields of a form this module knows nothing about. A field without words of its own is called by
 * its place; ids and versions are sent along unseen.
 */
@Component
class StashedLabels {
    private static final Pattern TECHNICAL =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z0-9_]+");
    private static final Set<String> UNSEEN = Set.of("version", "parts");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final Messages messages;

    StashedLabels(Messages messages) {
        this.messages = messages;
    }

    /** A field as read by a person. */
    record Line(String label, String value) {}

    List<Line> lines(StashedInput form) {
        var lines = new ArrayList<Line>();
        form.fields().forEach((name, values) -> {
            for (var value : values) {
                if (!value.isBlank()
                        && !UNSEEN.contains(name)
                        && !TECHNICAL.matcher(value).matches()) {
                    lines.add(new Line(label(form.address(), name, lines.size() + 1), value));
                }
            }
        });
        return lines;
    }

    private String label(String address, String name, int place) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        var index = INDEX.matcher(name);
        var row = index.find() ? Integer.parseInt(index.group(1)) + 1 : 0;
        var kebab = last.replaceAll("\\[\\d+]", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        // a field of a row may have words of its own: the title of a report is not that of the conference
        var rows = name.replaceAll("s?\\[.*|\\..*", "");
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
