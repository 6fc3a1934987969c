package vn.thidua.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a name or a machine waits after failed sign-ins. Pure: the rows come from the database. */
final class SignInThrottle {
    private SignInThrottle() {}

    /**
     * @param failures times of failures inside the window, latest first
     * @param limit failures that are still free
     * @return time until the oldest of the last {@code limit} failures leaves the window; zero when nothing is to wait for
     */
    static Duration waiting(List<Instant> failures, int limit, Duration window, Instant now) {
        if (failures.size() < limit) {
            return Duration.ZERO;
        }
        var free = failures.get(limit - 1).plus(window);
        return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    }

    /** Whole minutes as told to a person: never less than one. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
