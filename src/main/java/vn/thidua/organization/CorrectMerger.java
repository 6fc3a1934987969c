package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/**
 * A wrongly recorded merger of provinces, put right.
 *
 * @param successor the province that came of it; its name and kind are corrected by {@link CorrectProvince}
 * @param effectiveOn first day of the new province
 * @param document number of the resolution
 * @param forgotten provinces that went in as well; they exist until now and end with the others
 * @param reason what was wrong, for the trail
 * @param version of the new province as the person saw it
 */
public record CorrectMerger(
        ProvinceId successor,
        LocalDate effectiveOn,
        @Nullable String document,
        List<ProvinceId> forgotten,
        String reason,
        long version) {}
