package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;

/**
 * The duties and the flag of the head passed on (bàn giao), for the year they are held in. The flag is a symbol, no
 * award.
 *
 * @param year the unit that receives is head of
 * @param no within the year, from 1
 * @param from null when not recorded
 * @param on as far as it is known
 * @param flag whether the head's flag was handed over; null when not recorded
 * @param deviationReason why a unit that is not the head gave or received; null where none was asked for
 * @param witnessed whether it stands in the minutes of a conference, whose locking recorded it
 * @param version 0 for one not yet recorded
 */
public record Handover(
        int year,
        int no,
        @Nullable OrganizationId from,
        @Nullable String fromName,
        OrganizationId to,
        String toName,
        @Nullable String fromPerson,
        @Nullable String toPerson,
        @Nullable PartialDate on,
        @Nullable PartOfDay partOfDay,
        @Nullable Boolean flag,
        @Nullable String items,
        @Nullable String deviationReason,
        boolean witnessed,
        long version) {}
