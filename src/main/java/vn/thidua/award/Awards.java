package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** What the rulebook says of awards now, of ended ones as they were last: one statement for all of them. */
@Component
class Awards {
    private final Rulebook rulebook;
    private final Clock clock;

    Awards(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Map<String, AwardType> types() {
        return rulebook.knownAwardTypes(LocalDate.now(clock));
    }

    AwardType type(String code) {
        var type = types().get(code);
        if (type == null) {
            throw new NotFoundException("award type " + code);
        }
        return type;
    }

    static String name(@Nullable AwardType type, String code) {
        return type == null ? code : type.name();
    }
}
