package vn.thidua.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An opinion by name, or an earlier answer of one's own. */
public record OpinionView(
        String personName,
        @Nullable String titles,
        OpinionChoice choice,
        @Nullable String reason,
        boolean automatic,
        Instant givenAt) {}
