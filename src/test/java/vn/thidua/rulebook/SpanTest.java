package vn.thidua.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;

class SpanTest {
    private final Span first = span(null, "2024-01-01");
    private final Span second = span("2024-01-01", "2025-01-01");
    private final Span third = span("2025-03-01", null);

    @Test
    void daysBetweenTwoVersionsAreAGapAndThoseAtTheEndsAreNone() {
        assertThat(Span.gaps(List.of(third, first, second)))
                .containsExactly(new Span.Gap(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28)));
        assertThat(Span.gaps(List.of(second))).isEmpty();
    }

    @Test
    void aVersionThatBeginsWithinAnotherEndsIt() {
        var added = span("2024-06-01", "2024-07-01");
        assertThat(Span.with(List.of(first, second), added))
                .containsExactly(first, new Span(second.id(), second.from(), added.from()), added);
    }

    @Test
    void onlyNewGapsAreRefusedAndOnlyUntilTheyAreAccepted() {
        var before = List.of(first, second, third);
        var narrower = Span.with(before, new Span(third.id(), LocalDate.of(2025, 2, 1), null));
        assertThatCode(() -> Span.requireNoNewGap(before, narrower, false)).doesNotThrowAnyException();
        var wider = Span.with(before, new Span(third.id(), LocalDate.of(2025, 4, 1), null));
        assertThatThrownBy(() -> Span.requireNoNewGap(before, wider, false)).isInstanceOf(RuleViolation.class);
        assertThatCode(() -> Span.requireNoNewGap(before, wider, true)).doesNotThrowAnyException();
    }

    private static Span span(@Nullable String from, @Nullable String to) {
        return new Span(
                UUID.randomUUID(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
