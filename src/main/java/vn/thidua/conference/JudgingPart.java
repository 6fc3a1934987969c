package vn.thidua.conference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thidua.rulebook.VoteBasis;

/** VI. Bình xét, suy tôn, đề nghị khen thưởng. */
public record JudgingPart(List<AwardLine> awards) implements MinutesPart {

    /** Nothing recorded. */
    public static final JudgingPart EMPTY = new JudgingPart(List.of());

    public JudgingPart {
        awards = List.copyOf(awards);
    }

    /** Whether any result has figures; where none has, there is nothing to reckon. */
    public boolean counted() {
        return figures().findAny().isPresent();
    }

    /** Whether the figures of any result tell of ballots. */
    public boolean balloted() {
        return figures().anyMatch(VoteFigures::hasBallots);
    }

    /** What shares of agreement are taken of, each once. */
    public List<VoteBasis> bases() {
        return figures()
                .filter(figures -> figures.share() != null)
                .map(VoteFigures::told)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Stream<VoteFigures> figures() {
        return awards.stream().map(AwardLine::figures).filter(Objects::nonNull);
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
