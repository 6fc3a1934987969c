package vn.thidua.pledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.PartialDate;

/**
 * Command: the pledge as it shall read from now on; the first one creates it.
 *
 * @param content its text; null where not recorded
 * @param conference where it was signed, of any year of this bloc; only with {@link Occasion#CONFERENCE}
 * @param conferenceText the conference in words, where it is not recorded in the system
 * @param signedWhen what the source says of the time where it names no date ("ngay từ đầu năm")
 * @param witness person or body in whose presence it was signed
 * @param version the pledge was drawn from; -1 when there was none
 */
public record WritePledge(
        BlocYearId blocYear,
        Extent extent,
        @Nullable String content,
        List<TargetLine> targets,
        Occasion occasion,
        @Nullable UUID conference,
        @Nullable String conferenceText,
        @Nullable PartialDate signedOn,
        @Nullable String signedWhen,
        @Nullable String place,
        @Nullable String witness,
        @Nullable String sourceNote,
        long version) {
    /** Version of a pledge that does not exist yet. */
    public static final long NEW = -1;

    public WritePledge {
        targets = List.copyOf(targets);
    }

    /** A source says that there was a pledge and no more. */
    public static WritePledge known(BlocYearId blocYear, @Nullable String sourceNote) {
        return new WritePledge(
                blocYear,
                Extent.KNOWN_ONLY,
                null,
                List.of(),
                Occasion.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                sourceNote,
                NEW);
    }
}
