package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/**
 * A seat as pages and rounds read it.
 *
 * @param titles offices in the order given, one per line
 * @param leads the unit this person leads; its dossiers this person does not judge
 * @param leadsName that unit's name now
 * @param to first day on which the seat is no longer held
 */
public record SeatView(
        CouncilMemberId id,
        ProvinceId province,
        String personName,
        String titles,
        @Nullable OrganizationId leads,
        @Nullable String leadsName,
        Seat seat,
        boolean voting,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String document,
        @Nullable String endReason,
        long version) {

    /** The offices one by one. */
    public List<String> titleLines() {
        return titles.lines().filter(line -> !line.isBlank()).toList();
    }

    public boolean heldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether it was held until before that day. */
    public boolean endedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
