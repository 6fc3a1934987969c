package vn.thidua.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Command: the units of an award line that had only a number.
 *
 * @param reason why the number differs; needed only when it does
 */
public record NameUnits(
        ResolutionId line,
        List<OrganizationId> units,
        @Nullable String reason) {
    public NameUnits {
        units = List.copyOf(units);
    }
}
