package vn.thidua.audit.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.audit.AuditEntry;
import vn.thidua.audit.AuditTrail;
import vn.thidua.kernel.Actor;
import vn.thidua.web.BlocTrail;
import vn.thidua.web.Happening;
import vn.thidua.web.Messages;

/** The trail of a bloc's year in the words of its page. */
@Component
class BlocTrailReader implements BlocTrail {
    private static final String BOTH = "audit.bloc.both";
    private final AuditTrail trail;
    private final Messages messages;

    BlocTrailReader(AuditTrail trail, Messages messages) {
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public List<Happening> of(Actor actor, UUID bloc, int year) {
        return trail.ofBloc(actor, bloc, year).stream().map(this::happening).toList();
    }

    private Happening happening(AuditEntry entry) {
        var changes = entry.changes().stream().map(this::change).collect(Collectors.joining("; "));
        return new Happening(
                entry.happenedAt(),
                entry.actorName(),
                messages.text("audit.action." + entry.action()),
                changes.isEmpty() ? null : changes);
    }

    private String change(AuditEntry.Change change) {
        var key = "audit.particular." + change.name();
        var name = messages.has(key) ? messages.text(key) : change.name();
        return change.before() == null
                ? name + ": " + shown(change.after())
                : messages.text(BOTH, name, shown(change.before()), shown(change.after()));
    }

    private String shown(@Nullable String value) {
        return value == null ? messages.text("audit.bloc.empty") : value;
    }
}
