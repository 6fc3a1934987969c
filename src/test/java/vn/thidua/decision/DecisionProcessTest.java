package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.ProcessTable;
import vn.thidua.kernel.ProvinceId;

/** The page on processes and the code, side by side. */
class DecisionProcessTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2024-01-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 26);

    private final ProcessTable table = ProcessTable.under("Decision");

    @Test
    void allowsWhatThePageAllowsAndNothingElse() {
        table.compare(
                DecisionState.class,
                (step, state, who) -> DecisionPolicy.judge(
                        DecisionStep.valueOf(step), who.actor(HERE), HERE, DecisionKind.AWARD, state, false));
    }

    @Test
    void tellsEveryStepButTheFirst() {
        assertThat(table.rows().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DecisionStep.values())
                        .filter(step -> step != DecisionStep.PREPARE)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void endsWhereThePageSays() {
        table.follow((step, row) -> {
            var decision = decision();
            if (row.from().contains("REGISTERED") || row.from().contains("PUBLISHED")) {
                decision.register("A", NOW);
            }
            if (row.from().contains("PUBLISHED")) {
                decision.publish("A", NOW);
            }
            var before = decision.state();
            switch (DecisionStep.valueOf(step)) {
                case CHANGE -> decision.change(paper(), "A", NOW, TODAY);
                case REGISTER -> decision.register("A", NOW);
                case DISCARD -> decision.discard("Nhầm", "A", NOW);
                case AMEND -> decision.amend(paper(), "Nhầm", "A", NOW, TODAY);
                case PUBLISH -> decision.publish("A", NOW);
                case UNPUBLISH -> decision.unpublish("Nhầm", "A", NOW);
                default -> decision.note(DecisionStep.valueOf(step), null, "A", NOW);
            }
            return decision.state().name().equals(row.to().equals("–") ? before.name() : row.to());
        });
    }

    private static DecisionPaper paper() {
        return new DecisionPaper(Authority.PROVINCE_CHAIR, "118/QĐ-UBND", TODAY, "A", null, null, null);
    }

    private static Decision decision() {
        var decision = Decision.prepare(HERE, DecisionKind.AWARD, paper(), "A", NOW, TODAY);
        decision.add(
                new LineDraft(
                        "HD-2023-0001",
                        UUID.randomUUID(),
                        LineOutcome.AWARDED,
                        "PROVINCIAL_FLAG",
                        "PROVINCIAL_FLAG",
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
        return decision;
    }
}
