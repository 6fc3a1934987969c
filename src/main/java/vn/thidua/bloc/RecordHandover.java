package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;

/**
 * Command: a handover as far as it is known.
 *
 * @param no null records a new one
 * @param deviationReason why a unit that is not the head gives or receives
 * @param version of the one that is changed
 */
public record RecordHandover(
        BlocYearId blocYear,
        @Nullable Integer no,
        @Nullable OrganizationId from,
        OrganizationId to,
        @Nullable String fromPerson,
        @Nullable String toPerson,
        @Nullable PartialDate on,
        @Nullable PartOfDay partOfDay,
        @Nullable Boolean flag,
        @Nullable String items,
        @Nullable String deviationReason,
        long version) {

    /** This one in place of one recorded before; what it does not tell stays as it was. */
    RecordHandover over(Handover before) {
        return new RecordHandover(
                blocYear,
                before.no(),
                from == null ? before.from() : from,
                to,
                fromPerson == null ? before.fromPerson() : fromPerson,
                toPerson == null ? before.toPerson() : toPerson,
                on == null ? before.on() : on,
                partOfDay == null ? before.partOfDay() : partOfDay,
                flag == null ? before.flag() : flag,
                items == null ? before.items() : items,
                deviationReason == null ? before.deviationReason() : deviationReason,
                before.version());
    }
}
