package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** What the rulebook says of awards now: one statement for all of them. */
@Component
class Awards {
    private final Rulebook rulebook;
    private final Clock clock;

    Awards(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Map<String, AwardType> types() {
        var types = new HashMap<String, AwardType>();
        rulebook.awardTypes(LocalDate.now(clock)).forEach(type -> types.put(type.code(), type));
        return types;
    }

    /** The type as it holds today; where no rule is kept for today, its latest version. */
    AwardType type(String code) {
        return rulebook.findAwardType(code, LocalDate.now(clock))
                .or(() -> rulebook.versions(code).stream().findFirst())
                .orElseThrow(() -> new NotFoundException("award type " + code));
    }

    static String name(@Nullable AwardType type, String code) {
        return type == null ? code : type.name();
    }
}
