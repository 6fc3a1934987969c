package vn.thidua.pledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;

/**
 * Command: units that signed the same day. Units that have a record already are left as they are.
 *
 * @param units those shown on the check page and left ticked
 */
public record SignAll(
        BlocYearId blocYear,
        List<OrganizationId> units,
        @Nullable PartialDate signedOn) {
    public SignAll {
        units = List.copyOf(units);
    }
}
