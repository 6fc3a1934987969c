package vn.thidua.audit.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.audit.AuditTrail;
import vn.thidua.kernel.Actor;
import vn.thidua.web.Happening;
import vn.thidua.web.RecordTrail;

/** Hands a record's past to its page, whose module has checked who reads. */
@Component
class RecordHistory implements RecordTrail {
    private final AuditTrail trail;
    private final AuditWords words;

    RecordHistory(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
    }

    @Override
    public List<Happening> of(Actor actor, UUID record) {
        return trail.ofSubject(actor, record).stream()
                .map(entry -> {
                    var note = words.note(entry);
                    return new Happening(
                            entry.happenedAt(), words.who(entry), words.what(entry), note.isEmpty() ? null : note);
                })
                .toList();
    }
}
