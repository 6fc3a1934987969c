package vn.thidua.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Text;

/** Writes the trail. Called inside the transaction of the change: no trail row, no change. */
@Component
class AuditRecorder {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z]*\\.[A-Z][A-Z0-9_]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;
    private final RequestOrigin origin;
    private final Clock clock;

    AuditRecorder(JdbcClient jdbc, JsonMapper json, MessageSource messages, RequestOrigin origin, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.origin = origin;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditedEvent event) {
        write(event);
    }

    /** A refused act changes nothing, so it has no transaction to join; its row gets one of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(AuditedEvent event) {
        write(event);
    }

    private void write(AuditedEvent event) {
        var actor = event.actor();
        var changes = event.particulars().stream()
                .map(p -> new AuditEntry.Change(p.name(), readable(p.before()), readable(p.after())))
                .toList();
        jdbc.sql("""
                        insert into audit_entry (happened_at, account_id, username, actor_name, action, subject_kind, subject_id,
                            label, address, province_id, bloc_id, year, particulars, client_address, folded)
                        values (:now, :account, :username, :name, :action, :kind, :subject,
                            :label, :address, :province, :bloc, :year, cast(:particulars as jsonb), :client, :folded)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .param("username", actor.username())
                .param("name", actor.name())
                .param("action", event.action())
                .param("kind", event.subjectKind())
                .param("subject", event.subject(), Types.OTHER)
                .param("label", event.label())
                .param("address", event.address(), Types.VARCHAR)
                .param(
                        "province",
                        event.province() == null ? null : event.province().value(),
                        Types.OTHER)
                .param("bloc", event.bloc(), Types.OTHER)
                .param("year", event.year(), Types.INTEGER)
                .param("particulars", json.writeValueAsString(changes))
                .param("client", origin.clientAddress(), Types.VARCHAR)
                .param("folded", folded(event, changes))
                .update();
    }

    /** Everything a reader may search for, as it is shown on the page. */
    private String folded(AuditedEvent event, List<AuditEntry.Change> changes) {
        var words = new ArrayList<@Nullable String>();
        words.add(event.actor().name());
        words.add(event.actor().username());
        words.add(message("audit.action." + event.action()));
        words.add(message("audit.subject." + event.subjectKind()));
        words.add(event.label());
        for (var change : changes) {
            words.add(change.before());
            words.add(change.after());
        }
        var text = new StringBuilder();
        words.stream().filter(word -> word != null && !word.isEmpty()).forEach(word -> text.append(word)
                .append(' '));
        return Text.fold(text.toString());
    }

    /** Constants become their labels and dates the form people read, so that the row says what the page says. */
    private @Nullable String readable(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (CONSTANT.matcher(value).matches()) {
            return message(value);
        }
        return DATE.matcher(value).matches() ? DAY.format(LocalDate.parse(value)) : value;
    }

    private String message(String key) {
        var found = messages.getMessage(key, null, key, VIETNAMESE);
        return found == null ? key : found;
    }
}
