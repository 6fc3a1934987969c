package vn.thidua.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail as read.
 *
 * @param actorName empty for work nobody asked for
 * @param action message key below {@code audit.action.}
 * @param subjectKind message key below {@code audit.subject.}
 * @param address page of the record; null where it has none
 */
public record AuditEntry(
        Instant happenedAt,
        String actorName,
        String username,
        String action,
        String subjectKind,
        String label,
        @Nullable String address,
        List<Change> changes) {

    /** @param name message key below {@code audit.particular.} */
    public record Change(
            String name, @Nullable String before, @Nullable String after) {}
}
