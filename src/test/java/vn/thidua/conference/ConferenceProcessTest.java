package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.ProcessTable;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;

/** The page on processes and the code, side by side. */
class ConferenceProcessTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());
    private static final EmulationYear YEAR = new EmulationYear(2023);

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("WRITE", "judgeEditing"),
            Map.entry("LOCK", "judgeLocking"),
            Map.entry("CANCEL", "judgeCancelling"),
            Map.entry("CORRECT", "judgeCorrecting"),
            Map.entry("RESTORE", "judgeRestoring"),
            Map.entry("REOPEN", "judgeReopening"),
            Map.entry("PUBLISH", "judgePublishing"),
            Map.entry("UNPUBLISH", "judgeUnpublishing"),
            Map.entry("NAME", "judgeCompleting"),
            Map.entry("ATTACH", "judgeAttaching"),
            Map.entry("ANSWER", "judgeAnswering"));

    private final ProcessTable table = ProcessTable.under("Conference and its minutes");

    @Test
    void allowsWhatThePageAllowsAndNothingElse() {
        table.compare(ConferenceState.class, (step, state, who) -> {
            var actor = who.actor(HERE);
            var scope = scope(who.standing());
            return switch (step) {
                case "WRITE" -> ConferencePolicy.judgeEditing(actor, scope, state);
                case "LOCK" -> ConferencePolicy.judgeLocking(actor, scope, state, List.of());
                case "REOPEN" -> ConferencePolicy.judgeReopening(actor, scope, state);
                case "CANCEL" -> ConferencePolicy.judgeCancelling(actor, scope, state);
                case "RESTORE" -> ConferencePolicy.judgeRestoring(actor, scope, state);
                case "PUBLISH" -> ConferencePolicy.judgePublishing(actor, scope, state, false);
                case "UNPUBLISH" -> ConferencePolicy.judgeUnpublishing(actor, scope, state == ConferenceState.LOCKED);
                case "CORRECT" -> ConferencePolicy.judgeCorrecting(actor, scope, state, 1);
                case "ATTACH" -> ConferencePolicy.judgeAttaching(actor, scope, state);
                case "NAME" -> ConferencePolicy.judgeCompleting(actor, scope, state);
                case "ANSWER" -> ConferencePolicy.judgeAnswering(actor, scope, state);
                default -> throw new IllegalArgumentException(step);
            };
        });
    }

    /** A judgement that no row asks is a step that the page does not tell; recording a new one starts from no state. */
    @Test
    void tellsEveryStep() {
        assertThat(table.rows().keySet()).containsExactlyInAnyOrderElementsOf(STEPS.keySet());
        assertThat(Arrays.stream(ConferencePolicy.class.getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName)
                        .filter(method -> !method.equals("judgeCreating")))
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(STEPS.values()));
    }

    @Test
    void endsWhereThePageSays() {
        table.follow((step, row) -> {
            var conference = Conference.record(
                    new BlocYearId(UUID.randomUUID()), YEAR, ConferenceKind.YEAR_END, "A", Instant.EPOCH);
            if (row.from().contains("LOCKED")) {
                conference.lock();
            }
            if (row.from().contains("CANCELLED")) {
                conference.cancel("Lập nhầm", "A", Instant.EPOCH);
            }
            var before = conference.state();
            switch (step) {
                case "CANCEL" -> conference.cancel("Lập nhầm", "A", Instant.EPOCH);
                case "RESTORE" -> conference.restore();
                case "WRITE" -> conference.entitle("Hội nghị", "Hội nghị");
                case "LOCK" -> conference.lock();
                case "REOPEN" -> conference.reopen("Thiếu một kiến nghị");
                case "PUBLISH" -> conference.publish("A", Instant.EPOCH);
                case "UNPUBLISH" -> {
                    conference.publish("A", Instant.EPOCH);
                    conference.unpublish("Nhầm");
                }
                case "CORRECT", "NAME", "ANSWER", "ATTACH" -> {
                    // beside the minutes: the conference stays as it is
                }
                default -> throw new IllegalArgumentException(step);
            }
            return conference.state().name().equals(row.to().equals("–") ? before.name() : row.to());
        });
    }

    private static BlocYearScope scope(Standing standing) {
        return new BlocYearScope(
                new BlocYearId(UUID.randomUUID()),
                new BlocId(UUID.randomUUID()),
                7,
                "Khối",
                "Khối",
                HERE,
                YEAR,
                false,
                standing);
    }
}
