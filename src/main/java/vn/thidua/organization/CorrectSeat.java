package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;

/** A seat entered wrongly, put right with a reason; the parts are those of {@link SeatMember}. */
public record CorrectSeat(
        CouncilMemberId member,
        String personName,
        String titles,
        @Nullable OrganizationId leads,
        Seat seat,
        boolean voting,
        @Nullable LocalDate from,
        @Nullable String document,
        String reason,
        long version) {}
