package vn.thidua.conference;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Where the bloc met last. Offered, never put in: where and when a meeting was held only that meeting can tell.
 *
 * @param hostName the name of {@code host}; empty for none
 */
public record LastPlace(
        @Nullable String venue,
        @Nullable OrganizationId host,
        @Nullable String hostText,
        String hostName) {

    /** The bloc never met, or nobody wrote where. */
    static final LastPlace NONE = new LastPlace(null, null, null, "");

    /** In one line; empty when nothing is known. */
    public String inWords() {
        return Stream.of(venue, hostName.isEmpty() ? hostText : hostName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
