package vn.thidua.audit.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.audit.AuditEntry;
import vn.thidua.web.Formats;
import vn.thidua.web.Messages;

/** Writes rows of the trail in words. A word that got lost since must not make the trail unreadable: its key is shown. */
@Component
class AuditWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(Formats.ZONE);

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    AuditLine line(AuditEntry entry) {
        var kind = word("audit.subject.", entry.subjectKind());
        return new AuditLine(
                TIME.format(entry.happenedAt()),
                entry.happenedAt().toString(),
                who(entry),
                what(entry),
                named(kind, entry.label()),
                entry.address(),
                entry.changes().stream()
                        .map(change -> new AuditLine.Change(
                                word("audit.particular.", change.name()), change.before(), change.after()))
                        .toList());
    }

    /** Kind and name; a name that begins with the kind's word says both. */
    private static String named(String kind, String label) {
        if (label.isEmpty()) {
            return kind;
        }
        return label.startsWith(kind) ? label : kind + " " + label;
    }

    String who(AuditEntry entry) {
        if (!entry.actorName().isEmpty()) {
            return entry.actorName();
        }
        return messages.text(
                entry.action().startsWith("sign-in.") || entry.action().equals("refused")
                        ? "audit.anonymous"
                        : "audit.system");
    }

    String what(AuditEntry entry) {
        return word("audit.action.", entry.action());
    }

    /** All particulars in one line: "Trưởng khối: Hội Luật gia → Hội Người mù; Lý do: …". */
    String note(AuditEntry entry) {
        return entry.changes().stream()
                .map(change -> word("audit.particular.", change.name()) + ": " + both(change))
                .collect(Collectors.joining("; "));
    }

    private static String both(AuditEntry.Change change) {
        var before = change.before() == null ? "" : change.before();
        var after = change.after() == null ? "" : change.after();
        return before.isEmpty() ? after : before + " → " + (after.isEmpty() ? "–" : after);
    }

    private String word(String prefix, String key) {
        return messages.has(prefix + key) ? messages.text(prefix + key) : key;
    }
}
