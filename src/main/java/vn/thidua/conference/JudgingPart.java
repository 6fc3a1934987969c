package vn.thidua.conference;

import java.util.List;

/** VI. Bình xét, suy tôn, đề nghị khen thưởng. */
public record JudgingPart(List<AwardLine> awards) implements MinutesPart {

    /** Nothing recorded. */
    public static final JudgingPart EMPTY = new JudgingPart(List.of());

    public JudgingPart {
        awards = List.copyOf(awards);
    }

    /** Whether any result has figures; where none has, there is nothing to reckon. */
    public boolean counted() {
        return awards.stream().anyMatch(award -> award.figures() != null);
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.JUDGING;
    }

    @Override
    public boolean isBlank() {
        return awards.isEmpty();
    }
}
