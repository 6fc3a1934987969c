package vn.thidua.conference;

import java.util.List;

/** V. Phát biểu chỉ đạo, hướng dẫn của cơ quan thi đua, tiếp thu. */
public record DirectingPart(List<Passage> passages) implements MinutesPart {

    /** Nothing recorded. */
    public static final DirectingPart EMPTY = new DirectingPart(List.of());

    public DirectingPart {
        passages = List.copyOf(passages);
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.DIRECTING;
    }

    @Override
    public boolean isBlank() {
        return passages.isEmpty();
    }
}
