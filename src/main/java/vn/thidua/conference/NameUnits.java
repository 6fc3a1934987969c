package vn.thidua.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Command: the units of an award line that had only a number, named or named otherwise than before.
 *
 * @param units all of them, also those named before that stay
 * @param reason why the number differs, or why names given before are put right; needed only then
 * @param seen which naming of this line the page showed; 0 while it had no names
 */
public record NameUnits(
        ResolutionId line,
        List<OrganizationId> units,
        @Nullable String reason,
        int seen) {
    public NameUnits {
        units = List.copyOf(units);
    }
}
