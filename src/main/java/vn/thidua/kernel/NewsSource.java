package vn.thidua.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's share of the public front page. */
public interface NewsSource {
    /**
     * Something the public may read.
     *
     * @param kind message key of what it is: a conference, a decision
     * @param about what it concerns, such as the bloc's name; null where nothing
     */
    record News(String kind, String title, @Nullable String about, String address, Instant published) {}

    /** The latest published things, newest first, at most that many, by one statement. */
    List<News> latest(int limit);
}
