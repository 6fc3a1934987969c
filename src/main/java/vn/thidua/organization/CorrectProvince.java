package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * A wrongly entered province, put right for its whole life. What became of it is recorded by {@link SucceedProvinces}.
 *
 * @param validFrom first day of its life; null: longer than anybody needs to know
 * @param validTo first day on which it is no more; null while it exists
 * @param reason what was wrong, for the trail
 * @param version of the province as the person saw it
 */
public record CorrectProvince(
        ProvinceId province,
        String name,
        ProvinceKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        long version) {}
