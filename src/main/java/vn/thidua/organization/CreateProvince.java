package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province to be kept.
 *
 * @param kind tỉnh or city under the central government
 * @param validFrom first day of its life; null: longer than anybody needs to know
 * @param validTo first day on which it is no more; null while it exists
 * @param placeholder whether it stands for "province not named in the source" and is shown to its own accounts only
 */
public record CreateProvince(
        String name,
        ProvinceKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean placeholder) {

    /** A tỉnh. */
    public CreateProvince(
            String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, boolean placeholder) {
        this(name, ProvinceKind.PROVINCE, validFrom, validTo, placeholder);
    }
}
