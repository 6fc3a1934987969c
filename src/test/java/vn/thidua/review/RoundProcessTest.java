package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.ProcessTable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;

/** The page on processes and the code, side by side. */
class RoundProcessTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2024-01-05T10:05:00Z");
    private static final Instant DEADLINE = NOW.minus(Duration.ofMinutes(5));

    private final ProcessTable table = ProcessTable.under("Review round");

    @Test
    void allowsWhatThePageAllowsAndNothingElse() {
        table.compare(RoundState.class, (step, state, who) -> {
            var actor = who.actor(HERE);
            return switch (step) {
                case "EXTEND" -> RoundPolicy.mayExtend(actor, HERE, state);
                case "CLOSE" -> RoundPolicy.mayClose(actor, HERE, state, DEADLINE, NOW, 1);
                case "CANCEL" -> RoundPolicy.mayCancel(actor, HERE, state, 0);
                case "RECORD_VOTE" -> RoundPolicy.mayRecord(actor, HERE, state, "IN_ROUND", false);
                default -> throw new IllegalArgumentException(step);
            };
        });
    }

    /** What the policy judges by the state of a round is a step of the page. */
    @Test
    void tellsEveryStep() {
        assertThat(Arrays.stream(RoundPolicy.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(RoundState.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("mayExtend", "mayClose", "mayCancel", "mayRecord")
                .hasSameSizeAs(table.rows().keySet());
    }

    @Test
    void endsWhereThePageSays() {
        table.follow((step, row) -> {
            var round = Round.open(
                    HERE,
                    new EmulationYear(2023),
                    "Đợt 1",
                    NOW.plus(Duration.ofHours(1)),
                    List.of(UUID.randomUUID()),
                    List.of(new RoundVoter(1, UUID.randomUUID(), "A", null, "MEMBER", null)),
                    "A",
                    NOW);
            switch (step) {
                case "EXTEND" -> round.extend(NOW.plus(Duration.ofHours(2)), "Chưa đủ ý kiến", "A", NOW);
                case "CANCEL" -> round.cancel("Chọn nhầm hồ sơ", "A", NOW);
                case "CLOSE", "RECORD_VOTE" -> round.close("A", NOW);
                default -> throw new IllegalArgumentException(step);
            }
            return round.state().name().equals(row.to());
        });
    }
}
