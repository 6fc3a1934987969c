package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * Provinces that become one new province on a day, also when it keeps the name of one of them.
 *
 * @param kind of the new one, tỉnh or city
 * @param predecessors all that go in, the one whose name is kept included
 * @param effectiveOn first day of the new province
 * @param document number of the resolution
 */
public record SucceedProvinces(
        String name,
        ProvinceKind kind,
        List<ProvinceId> predecessors,
        LocalDate effectiveOn,
        @Nullable String document) {

    /** Into a tỉnh. */
    public SucceedProvinces(
            String name, List<ProvinceId> predecessors, LocalDate effectiveOn, @Nullable String document) {
        this(name, ProvinceKind.PROVINCE, predecessors, effectiveOn, document);
    }
}
