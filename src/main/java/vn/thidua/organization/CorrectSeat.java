package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;

/**
 * A seat entered wrongly, put right with a reason; the parts are those of {@link SeatMember}.
 *
 * @param to first day on which an ended seat is no longer held; null: its end was recorded by mistake. A seat that is
 *     held ends by {@link Council#end} and not here
 * @param endReason why it ended; null where it did not
 */
public record CorrectSeat(
        CouncilMemberId member,
        String personName,
        String titles,
        @Nullable OrganizationId leads,
        Seat seat,
        boolean voting,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        @Nullable String document,
        String reason,
        long version) {}
