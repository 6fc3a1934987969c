package vn.thidua.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;

/**
 * II. Chủ trì, thư ký, khai mạc, chương trình.
 *
 * @param opening what was said on opening
 */
public record ChairPart(
        @Nullable Person chair,
        @Nullable Person secretary,
        @Nullable String opening,
        List<AgendaItem> agenda) implements MinutesPart {

    /** Nothing recorded. */
    public static final ChairPart EMPTY = new ChairPart(null, null, null, List.of());

    public ChairPart {
        agenda = List.copyOf(agenda);
    }

    /** One purpose of the meeting, for its own year: one meeting may close 2023 and launch 2024. */
    public record AgendaItem(
            AgendaKind kind, EmulationYear year, @Nullable String note) {}

    /** The same agenda so many years later, as far as years go. */
    ChairPart movedBy(int years) {
        return new ChairPart(
                chair,
                secretary,
                opening,
                agenda.stream()
                        .map(item -> new AgendaItem(
                                item.kind(),
                                new EmulationYear(Math.max(
                                        EmulationYear.FIRST,
                                        Math.min(EmulationYear.LAST, item.year().value() + years))),
                                item.note()))
                        .toList());
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.CHAIR;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
