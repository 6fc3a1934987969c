package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.OrganizationKind;

/**
 * Command: members checked by a person, in the order pasted.
 *
 * @param province whose register takes the units that are new
 */
public record EnterMembers(BlocYearId blocYear, ProvinceId province, List<Line> lines) {

    public EnterMembers {
        lines = List.copyOf(lines);
    }

    /**
     * One name.
     *
     * @param unit a registered unit; null enters a new one
     * @param kind of the new one
     */
    public record Line(
            String name,
            @Nullable OrganizationId unit,
            @Nullable OrganizationKind kind) {}
}
