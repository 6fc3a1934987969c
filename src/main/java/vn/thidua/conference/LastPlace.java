package vn.thidua.conference;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** Where and when of day the bloc met last. */
record LastPlace(
        @Nullable String venue,
        @Nullable OrganizationId host,
        @Nullable String hostText,
        @Nullable LocalTime startsAt) {

    /** The bloc never met, or nobody wrote where. */
    static final LastPlace NONE = new LastPlace(null, null, null, null);
}
