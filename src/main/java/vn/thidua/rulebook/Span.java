package vn.thidua.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;

/**
 * The days of one version among the versions of one rule.
 *
 * @param from first day; null: earlier than is kept
 * @param to first day on which it holds no more; null: open
 */
record Span(UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Days between two versions on which none holds. */
    record Gap(LocalDate first, LocalDate last) {
        private boolean lies(Gap within) {
            return !first.isBefore(within.first) && !last.isAfter(within.last);
        }
    }

    /** The versions as they are once this one has those days; those it begins within end then. */
    static List<Span> with(List<Span> versions, Span changed) {
        return Stream.concat(
                        versions.stream()
                                .filter(one -> !one.id.equals(changed.id))
                                .map(one -> one.endedBy(changed.from)),
                        Stream.of(changed))
                .toList();
    }

    private Span endedBy(@Nullable LocalDate next) {
        var begunBefore = next != null && (from == null || from.isBefore(next));
        return begunBefore && (to == null || to.isAfter(next)) ? new Span(id, from, next) : this;
    }

    /** Days that lie between two versions, in their order; those before the first and after the last are none. */
    static List<Gap> gaps(List<Span> versions) {
        var ordered = versions.stream()
                .sorted(Comparator.comparing(Span::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < ordered.size(); i++) {
            var end = ordered.get(i - 1).to;
            var next = ordered.get(i).from;
            if (end != null && next != null && end.isBefore(next)) {
                gaps.add(new Gap(end, next.minusDays(1)));
            }
        }
        return gaps;
    }

    /**
     * A change must not leave days without a rule by mistake.
     *
     * @param accepted whether the person was told and wants it so
     * @throws RuleViolation beside {@code gapAccepted} that names the days
     */
    static void requireNoNewGap(List<Span> before, List<Span> after, boolean accepted) {
        var known = gaps(before);
        gaps(after).stream()
                .filter(gap -> !accepted && known.stream().noneMatch(gap::lies))
                .findFirst()
                .ifPresent(gap -> {
                    throw new RuleViolation("gapAccepted", "rulebook.gap", gap.first, gap.last);
                });
    }
}
