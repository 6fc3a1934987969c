package vn.thidua.bloc;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.ProcessTable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;

/** The page on processes and the code, side by side. */
class BlocYearProcessTest {
    private static final ProvinceId HERE = new ProvinceId(UUID.randomUUID());

    private final ProcessTable table = ProcessTable.under("Bloc-year");

    @Test
    void allowsWhatThePageAllowsAndNothingElse() {
        table.compare(BlocYearState.class, (step, state, who) -> {
            var scope = new BlocYearScope(
                    new BlocYearId(UUID.randomUUID()),
                    new BlocId(UUID.randomUUID()),
                    7,
                    "Khối",
                    "Khối",
                    HERE,
                    new EmulationYear(2023),
                    state == BlocYearState.CLOSED,
                    who.standing());
            return switch (step) {
                case "CLOSE" -> BlocPolicy.judgeClosing(who.actor(HERE), scope);
                case "REOPEN" -> BlocPolicy.judgeReopening(who.actor(HERE), scope);
                default -> throw new IllegalArgumentException(step);
            };
        });
    }
}
