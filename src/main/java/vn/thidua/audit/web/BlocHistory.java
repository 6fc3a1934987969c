package vn.thidua.audit.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.audit.AuditTrail;
import vn.thidua.kernel.Actor;
import vn.thidua.web.BlocTrail;
import vn.thidua.web.Happening;

/** Hands a bloc's year to the history tab of module {@code bloc}, which has checked who reads. */
@Component
class BlocHistory implements BlocTrail {
    private final AuditTrail trail;
    private final AuditWords words;

    BlocHistory(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
    }

    @Override
    public List<Happening> of(Actor actor, UUID bloc, int year) {
        return trail.ofBloc(actor, bloc, year).stream()
                .map(entry -> {
                    var line = words.line(entry);
                    var note = words.note(entry);
                    return new Happening(
                            entry.happenedAt(),
                            line.who(),
                            line.what() + " · " + line.subject(),
                            note.isEmpty() ? null : note);
                })
                .toList();
    }
}
