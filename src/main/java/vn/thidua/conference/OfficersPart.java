package vn.thidua.conference;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * VII. Trưởng khối, Phó Trưởng khối of the year after the one judged; pledge signed, flag handed over.
 *
 * @param head null when the conference or its source names none
 * @param deviationReason why the rotation's suggestion was not followed; never demanded
 * @param pledgeSigned a pledge was signed at this meeting
 * @param pledgeYear the year that pledge is for
 * @param flagHandedOver the head's flag changed hands: a symbol, no award
 */
public record OfficersPart(
        @Nullable OfficerLine head,
        List<OfficerLine> deputies,
        @Nullable String deviationReason,
        boolean pledgeSigned,
        @Nullable EmulationYear pledgeYear,
        @Nullable String pledgeNote,
        boolean flagHandedOver,
        @Nullable EmulationYear flagYear,
        @Nullable OrganizationId flagFrom,
        @Nullable OrganizationId flagTo,
        @Nullable String flagNote)
        implements MinutesPart {

    /** Nothing recorded. */
    public static final OfficersPart EMPTY =
            new OfficersPart(null, List.of(), null, false, null, null, false, null, null, null, null);

    public OfficersPart {
        deputies = List.copyOf(deputies);
    }

    /** Head and deputies only. */
    public static OfficersPart of(@Nullable OfficerLine head, List<OfficerLine> deputies) {
        return new OfficersPart(head, deputies, null, false, null, null, false, null, null, null, null);
    }

    /** Whether locking has anybody to name. */
    public boolean names() {
        return head != null || !deputies.isEmpty();
    }

    /** The year whose flag changed hands: as told, else the year the head named here will lead. */
    public EmulationYear yearOfFlag(EmulationYear judged) {
        return flagYear == null ? judged.next() : flagYear;
    }

    /**
     * Who takes the flag: one rule for the paper and for what is recorded of it. Who is named; minutes that name nobody
     * mean the head of the flag's year, the one they name themselves or the one recorded.
     *
     * @param judged the year of the conference
     * @param recorded the head recorded for the flag's year, asked only where the minutes leave it open; a paper tells
     *     nothing beyond its minutes and gives none
     */
    public Optional<OrganizationId> flagReceiver(EmulationYear judged, Supplier<Optional<OrganizationId>> recorded) {
        if (flagTo != null) {
            return Optional.of(flagTo);
        }
        return head != null && yearOfFlag(judged).equals(judged.next()) ? Optional.of(head.unit()) : recorded.get();
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.OFFICERS;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
