package vn.thidua.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.ProvinceId;

/** Asks every module whether something was done by a rule that is to be taken out. */
@Component
class Removals {
    private final List<RuleReliance> reliances;
    private final Clock clock;

    Removals(List<RuleReliance> reliances, Clock clock) {
        this.reliances = reliances;
        this.clock = clock;
    }

    /** Whether the version has not begun, so that nothing can have been done by it. */
    boolean isAhead(RuleVersion version) {
        var from = version.validFrom();
        return from != null && from.isAfter(LocalDate.now(clock));
    }

    boolean reliesOnAward(String code, Instant since) {
        return reliances.stream().anyMatch(one -> one.onAward(code, since));
    }

    boolean reliesOnThreshold(String awardCode, @Nullable ProvinceId province, Instant since) {
        return reliances.stream().anyMatch(one -> one.onThreshold(awardCode, province, since));
    }

    boolean reliesOnGround(String code, Instant since) {
        return reliances.stream().anyMatch(one -> one.onGround(code, since));
    }
}
