package vn.thidua.conference;

import java.util.List;

/** IV. Thảo luận, tham luận, câu hỏi và giải đáp. */
public record DiscussionPart(List<Passage> passages) implements MinutesPart {

    /** Nothing recorded. */
    public static final DiscussionPart EMPTY = new DiscussionPart(List.of());

    public DiscussionPart {
        passages = List.copyOf(passages);
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.DISCUSSION;
    }

    @Override
    public boolean isBlank() {
        return passages.isEmpty();
    }
}
