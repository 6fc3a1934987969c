package vn.thidua.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as the page writes it.
 *
 * @param time to the second, as the clock in Viet Nam showed it
 * @param machineTime the same for machines
 * @param address page of the record; null where it has none
 */
record AuditLine(
        String time,
        String machineTime,
        String who,
        String what,
        String subject,
        @Nullable String address,
        List<Change> changes) {

    record Change(
            String name, @Nullable String before, @Nullable String after) {}
}
